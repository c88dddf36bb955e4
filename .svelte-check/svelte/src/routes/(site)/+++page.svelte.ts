///<reference types="svelte" />
import { m } from '#messages';
import DemoSignIns from '$lib/features/site/DemoSignIns.svelte';
import PromiseCard from '$lib/features/site/PromiseCard.svelte';
import type { PageData } from './$types';

type Props = { data: PageData };
function $$render() {
  const { data }: Props = $props();
  const name = $derived(data.organisation?.name ?? m.site_product());
  async () => {
    {
      svelteHTML.createElement('svelte:head', {});
      {
        svelteHTML.createElement('title', {});
        name;
      }
      {
        svelteHTML.createElement('meta', { name: `description`, content: m.site_description({ organisation: name }) });
      }
    }

    {
      svelteHTML.createElement('h1', { class: `font-display text-4xl` });
      m.site_title();
    }
    {
      svelteHTML.createElement('p', { class: `mt-5 text-xl text-pretty text-soft` });
      m.site_lead();
    }

    {
      svelteHTML.createElement('div', { class: `mt-10 grid gap-4` });
      {
        svelteHTML.createElement('a', {
          href: `/register`,
          class: `rounded-lg bg-accent px-6 py-5 text-on-accent no-underline transition-colors hover:bg-accent-hover`,
        });
        {
          svelteHTML.createElement('span', { class: `block text-xl font-semibold` });
          m.site_write();
        }
        {
          svelteHTML.createElement('span', { class: `mt-1 block` });
          m.site_write_hint();
        }
      }
      if (data.canOrder) {
        {
          svelteHTML.createElement('a', {
            href: `/order`,
            class: `rounded-lg border-2 border-accent bg-card px-6 py-5 no-underline transition-colors hover:bg-accent-soft`,
          });
          {
            svelteHTML.createElement('span', { class: `block text-xl font-semibold text-accent-ink` });
            m.order_title();
          }
          {
            svelteHTML.createElement('span', { class: `mt-1 block text-soft` });
            m.site_order_hint();
          }
        }
      }
      if (data.organisation) {
        {
          const $$_draCesimorP1C = __sveltets_2_ensureComponent(PromiseCard);
          new $$_draCesimorP1C({ target: __sveltets_2_any(), props: { organisation: data.organisation } });
        }
      }
      {
        svelteHTML.createElement('a', {
          href: `/app/`,
          class: `rounded-lg border border-line bg-card px-6 py-5 no-underline transition-colors hover:bg-hover`,
        });
        {
          svelteHTML.createElement('span', { class: `block text-lg font-semibold text-accent-ink` });
          m.site_app();
        }
        {
          svelteHTML.createElement('span', { class: `mt-1 block text-soft` });
          m.site_app_hint();
        }
      }
    }

    if (data.organisation?.demo) {
      {
        const $$_snIngiSomeD0C = __sveltets_2_ensureComponent(DemoSignIns);
        new $$_snIngiSomeD0C({ target: __sveltets_2_any(), props: { demo: data.organisation.demo } });
      }
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const Page__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type Page__SvelteComponent_ = ReturnType<typeof Page__SvelteComponent_>;
/*Ωignore_endΩ*/ export default Page__SvelteComponent_;
