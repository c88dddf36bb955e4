///<reference types="svelte" />
import { m } from '#messages';
import ParkedNote from '$lib/features/public-form/ParkedNote.svelte';
import RegisterForm from '$lib/features/public-form/RegisterForm.svelte';
import PromiseCard from '$lib/features/site/PromiseCard.svelte';
import type { ActionData, PageData } from './$types';

type Props = { data: PageData; form: ActionData };
function $$render() {
  const { data, form }: Props = $props();
  const organisation = $derived(data.organisation);
  const name = $derived(organisation?.name ?? m.site_product());
  async () => {
    {
      svelteHTML.createElement('svelte:head', {});
      {
        svelteHTML.createElement('title', {});
        m.site_page_title({ page: m.register_title(), organisation: name });
      }
      {
        svelteHTML.createElement('meta', { name: `description`, content: m.site_description({ organisation: name }) });
      }
    }

    {
      svelteHTML.createElement('h1', { class: `font-display text-4xl` });
      m.register_title();
    }
    {
      svelteHTML.createElement('p', { class: `mt-4 text-xl text-pretty text-soft` });
      m.register_lead();
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
      const $$_mroFretsigeR0C = __sveltets_2_ensureComponent(RegisterForm);
      new $$_mroFretsigeR0C({
        target: __sveltets_2_any(),
        props: {
          organisation,
          nonce: data.nonce,
          words: form?.words ?? {},
          errors: form?.errors ?? {},
          code: form?.code ?? null,
          posted: form !== null,
        },
      });
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const Page__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type Page__SvelteComponent_ = ReturnType<typeof Page__SvelteComponent_>;
/*Ωignore_endΩ*/ export default Page__SvelteComponent_;
