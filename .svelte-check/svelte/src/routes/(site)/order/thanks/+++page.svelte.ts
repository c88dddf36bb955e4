///<reference types="svelte" />
import { m } from '#messages';
import Ordered from '$lib/features/public-form/Ordered.svelte';
import { deadlineWords, zoneWords } from '$lib/ui/time-words.ts';
import { getLocale } from '$lib/paraglide/runtime.js';
import type { PageData } from './$types';

type Props = { data: PageData };
function $$render() {
  const { data }: Props = $props();
  const locale = getLocale();
  const name = $derived(data.organisation?.name ?? m.site_product());
  const title = $derived(data.thanks ? m.order_thanks_title() : m.thanks_unknown_title());
  async () => {
    {
      svelteHTML.createElement('svelte:head', {});
      {
        svelteHTML.createElement('title', {});
        m.site_page_title({ page: title, organisation: name });
      }
      {
        svelteHTML.createElement('meta', { name: `description`, content: m.order_description({ organisation: name }) });
      }
      {
        svelteHTML.createElement('meta', { name: `robots`, content: `noindex` });
      }
    }

    {
      svelteHTML.createElement('h1', { class: `font-display text-4xl` });
      title;
    }
    if (data.thanks) {
      const { team, answerBy, now, timeZone } = data.thanks;
      {
        svelteHTML.createElement('p', {
          class: `mt-8 rounded-lg border-2 border-ok bg-ok-soft px-6 py-5 text-xl font-semibold`,
        });
        m.order_confirms({ team: team.name, when: deadlineWords({ at: answerBy, now, timeZone, locale }) });
        {
          svelteHTML.createElement('span', { class: `block pt-1 text-sm font-normal text-soft` });
          m.promise_zone({ zone: zoneWords({ at: answerBy, timeZone, locale }) });
        }
      }
      {
        const $$_deredrO0C = __sveltets_2_ensureComponent(Ordered);
        new $$_deredrO0C({ target: __sveltets_2_any(), props: { thanks: data.thanks } });
      }
      {
        svelteHTML.createElement('p', { class: `mt-6 text-lg` });
        m.order_thanks_letter();
        m.thanks_phone();
      }
      {
        svelteHTML.createElement('p', { class: `mt-3 text-soft` });
        m.thanks_close();
      }
    } else {
      {
        svelteHTML.createElement('p', { class: `mt-5 text-lg text-soft` });
        m.thanks_unknown_lead();
      }
    }
    {
      svelteHTML.createElement('p', { class: `mt-8` });
      {
        svelteHTML.createElement('a', { class: `inline-flex min-h-tap items-center link`, href: `/order` });
        data.thanks ? m.order_again() : m.order_title();
      }
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const Page__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type Page__SvelteComponent_ = ReturnType<typeof Page__SvelteComponent_>;
/*Ωignore_endΩ*/ export default Page__SvelteComponent_;
