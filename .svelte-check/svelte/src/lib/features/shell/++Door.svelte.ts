///<reference types="svelte" />
import type { Snippet } from 'svelte';
import Mark from './Mark.svelte';

type Props = { children: Snippet };
function $$render() {
  const { children }: Props = $props();
  async () => {
    {
      svelteHTML.createElement('main', {
        class: `flex min-h-dvh flex-col items-center px-safe pt-safe sm:justify-center`,
      });
      {
        svelteHTML.createElement('div', {
          class: `w-full max-w-md px-6 py-10 sm:rounded-xl sm:border sm:border-line sm:bg-card sm:px-10 sm:shadow-card`,
        });
        {
          const $$_kraM2C = __sveltets_2_ensureComponent(Mark);
          new $$_kraM2C({ target: __sveltets_2_any(), props: { class: `size-14` } });
        }
        __sveltets_2_ensureSnippet(children());
      }
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const Door__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type Door__SvelteComponent_ = ReturnType<typeof Door__SvelteComponent_>;
/*Ωignore_endΩ*/ export default Door__SvelteComponent_;
