///<reference types="svelte" />
import { m } from '#messages';
import type { Snippet } from 'svelte';

type $$ComponentProps = { children: Snippet };
function $$render() {
  /** The button that saves. */
  const { children }: /*Ωignore_startΩ*/ $$ComponentProps /*Ωignore_endΩ*/ = $props();
  async () => {
    {
      svelteHTML.createElement('div', {
        class: `fixed right-0 bottom-0 left-0 z-10 animate-rise border-t border-line bg-card px-4 pt-3 pb-safe shadow-pop max-md:bottom-bar md:left-rail lg:left-[calc(var(--spacing-rail)+24rem)]`,
      });
      {
        svelteHTML.createElement('div', { class: `mx-auto flex max-w-2xl items-center justify-between gap-3 pb-3` });
        {
          svelteHTML.createElement('p', { class: `text-sm text-soft` });
          m.office_unsaved();
        }
        __sveltets_2_ensureSnippet(children());
      }
    }
  };
  return {
    props: {} as any as $$ComponentProps,
    exports: {},
    bindings: __sveltets_$$bindings(''),
    slots: {},
    events: {},
  };
}
const SaveBar__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type SaveBar__SvelteComponent_ = ReturnType<typeof SaveBar__SvelteComponent_>;
/*Ωignore_endΩ*/ export default SaveBar__SvelteComponent_;
