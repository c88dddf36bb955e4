///<reference types="svelte" />
import { m } from '#messages';
import OrderForm from '$lib/features/public-form/OrderForm.svelte';
import ParkedNote from '$lib/features/public-form/ParkedNote.svelte';
import PromiseCard from '$lib/features/site/PromiseCard.svelte';
import type { ActionData, PageData } from './$types';

type Props = { data: PageData; form: ActionData };
function $$render() {
  const { data, form }: Props = $props();
  const { organisation, catalogue } = $derived(data);
  const name = $derived(organisation?.name ?? m.site_product());
  const canOrder = $derived(catalogue !== null && catalogue.services.length > 0);
  async () => {
    {
      svelteHTML.createElement('svelte:head', {});
      {
        svelteHTML.createElement('title', {});
        m.site_page_title({ page: m.order_title(), organisation: name });
      }
      {
        svelteHTML.createElement('meta', { name: `description`, content: m.order_description({ organisation: name }) });
      }
    }

    {
      svelteHTML.createElement('h1', { class: `font-display text-4xl` });
      m.order_title();
    }
    if (catalogue !== null && canOrder) {
      {
        svelteHTML.createElement('p', { class: `mt-4 text-xl text-pretty text-soft` });
        m.order_lead();
      }
      if (organisation) {
        {
          svelteHTML.createElement('div', { class: `mt-6` });
          {
            const $$_draCesimorP1C = __sveltets_2_ensureComponent(PromiseCard);
            new $$_draCesimorP1C({ target: __sveltets_2_any(), props: { organisation } });
          }
        }
      }
      if (form?.parked) {
        {
          const $$_etoNdekraP0C = __sveltets_2_ensureComponent(ParkedNote);
          new $$_etoNdekraP0C({ target: __sveltets_2_any(), props: {} });
        }
      }
      {
        const $$_mroFredrO0C = __sveltets_2_ensureComponent(OrderForm);
        new $$_mroFredrO0C({
          target: __sveltets_2_any(),
          props: {
            organisation,
            catalogue,
            nonce: data.nonce,
            words: form?.words ?? {},
            errors: form?.errors ?? {},
            code: form?.code ?? null,
            posted: form !== null,
          },
        });
      }
    } else {
      {
        svelteHTML.createElement('p', { class: `mt-4 text-xl text-pretty text-soft` });
        catalogue === null ? m.order_unreachable() : m.order_empty();
      }
      {
        svelteHTML.createElement('p', { class: `mt-8` });
        {
          svelteHTML.createElement('a', {
            href: `/register`,
            class: `inline-flex min-h-14 items-center rounded-lg bg-accent px-6 text-lg font-semibold text-on-accent no-underline transition-colors hover:bg-accent-hover`,
          });
          m.site_write();
        }
      }
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const Page__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type Page__SvelteComponent_ = ReturnType<typeof Page__SvelteComponent_>;
/*Ωignore_endΩ*/ export default Page__SvelteComponent_;
