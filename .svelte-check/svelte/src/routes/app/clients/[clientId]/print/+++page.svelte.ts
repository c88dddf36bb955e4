///<reference types="svelte" />
import { m } from '#messages';
import { page } from '$app/state';
import PrintSheet from '$lib/features/clients/PrintSheet.svelte';
import { titleOf } from '$lib/features/news/title.svelte.ts';
function $$render() {
  const clientId = $derived(page.params['clientId'] ?? '');
  async () => {
    {
      svelteHTML.createElement('svelte:head', {});
      {
        svelteHTML.createElement('title', {});
        titleOf(m.print_action());
      }
    }

    clientId;
    {
      {
        const $$_teehStnirP0C = __sveltets_2_ensureComponent(PrintSheet);
        new $$_teehStnirP0C({ target: __sveltets_2_any(), props: { clientId } });
      }
    }
  };
  return {
    props: {} as Record<string, never>,
    exports: {},
    bindings: __sveltets_$$bindings(''),
    slots: {},
    events: {},
  };
}
const Page__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type Page__SvelteComponent_ = ReturnType<typeof Page__SvelteComponent_>;
/*Ωignore_endΩ*/ export default Page__SvelteComponent_;
