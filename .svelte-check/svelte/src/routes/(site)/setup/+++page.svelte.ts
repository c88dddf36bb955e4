///<reference types="svelte" />
import { m } from '#messages';
import CodeForm from '$lib/features/setup/CodeForm.svelte';
import SetupForm from '$lib/features/setup/SetupForm.svelte';
import Summary from '$lib/features/setup/Summary.svelte';
import type { ActionData, PageData } from './$types';

type Props = { data: PageData; form: ActionData };
function $$render() {
  const { data, form }: Props = $props();
  const errors: Record<string, string> = $derived(form?.errors ?? {});
  async () => {
    {
      svelteHTML.createElement('svelte:head', {});
      {
        svelteHTML.createElement('title', {});
        m.setup_title();
      }
      {
        svelteHTML.createElement('meta', { name: `robots`, content: `noindex` });
      }
    }

    {
      svelteHTML.createElement('h1', { class: `font-display text-4xl` });
      m.setup_title();
    }
    {
      svelteHTML.createElement('p', { class: `mt-4 text-xl text-pretty text-soft` });
      data.state === 'needed' ? m.setup_code_lead() : m.setup_lead();
    }

    if (data.state === 'needed') {
      {
        const $$_mroFedoC0C = __sveltets_2_ensureComponent(CodeForm);
        new $$_mroFedoC0C({ target: __sveltets_2_any(), props: { wrong: data.code !== '' } });
      }
    } else {
      if (form !== null && form.code !== null) {
        {
          const $$_yrammuS0C = __sveltets_2_ensureComponent(Summary);
          new $$_yrammuS0C({ target: __sveltets_2_any(), props: { code: form.code, errors } });
        }
      }
      {
        const $$_mroFputeS0C = __sveltets_2_ensureComponent(SetupForm);
        new $$_mroFputeS0C({
          target: __sveltets_2_any(),
          props: { words: form?.words ?? data.words, errors, code: data.code },
        });
      }
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const Page__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type Page__SvelteComponent_ = ReturnType<typeof Page__SvelteComponent_>;
/*Ωignore_endΩ*/ export default Page__SvelteComponent_;
