///<reference types="svelte" />
import { m } from '#messages';
import ForgottenForm from '$lib/features/forgotten/ForgottenForm.svelte';
import type { ActionData, PageData } from './$types';

type Props = { data: PageData; form: ActionData };
function $$render() {
  const { data, form }: Props = $props();
  const sent = $derived(data.sent && form === null);
  const title = $derived(sent ? m.forgotten_sent_title() : m.forgotten_title());
  const name = $derived(data.organisation?.name ?? m.site_product());
  async () => {
    {
      svelteHTML.createElement('svelte:head', {});
      {
        svelteHTML.createElement('title', {});
        m.site_page_title({ page: title, organisation: name });
      }
      {
        svelteHTML.createElement('meta', { name: `robots`, content: `noindex` });
      }
    }

    {
      svelteHTML.createElement('h1', { class: `font-display text-4xl` });
      title;
    }
    if (sent) {
      {
        svelteHTML.createElement('p', { class: `mt-5 text-xl text-pretty text-soft` });
        m.forgotten_sent_lead();
      }
      {
        svelteHTML.createElement('p', { class: `mt-4 text-soft` });
        m.forgotten_sent_hint();
      }
    } else {
      {
        svelteHTML.createElement('p', { class: `mt-4 text-xl text-pretty text-soft` });
        m.forgotten_lead();
      }
      {
        const $$_mroFnettogroF0C = __sveltets_2_ensureComponent(ForgottenForm);
        new $$_mroFnettogroF0C({
          target: __sveltets_2_any(),
          props: {
            organisation: data.organisation,
            nonce: data.nonce,
            email: form?.email ?? '',
            code: form?.code ?? null,
          },
        });
      }
    }
    {
      svelteHTML.createElement('p', { class: `mt-6` });
      {
        svelteHTML.createElement('a', { class: `inline-flex min-h-tap items-center link`, href: `/app/sign-in` });
        m.forgotten_back();
      }
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const Page__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type Page__SvelteComponent_ = ReturnType<typeof Page__SvelteComponent_>;
/*Ωignore_endΩ*/ export default Page__SvelteComponent_;
