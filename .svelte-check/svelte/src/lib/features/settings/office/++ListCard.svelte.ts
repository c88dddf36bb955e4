///<reference types="svelte" />
import type { Snippet } from 'svelte';

type Props = { children: Snippet };
function $$render() {
  const { children }: Props = $props();
  async () => {
    {
      svelteHTML.createElement('ul', {
        class: `overflow-hidden rounded-xl border border-line bg-card shadow-card lg:bg-paper`,
      });
      __sveltets_2_ensureSnippet(children());
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const ListCard__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type ListCard__SvelteComponent_ = ReturnType<typeof ListCard__SvelteComponent_>;
/*Ωignore_endΩ*/ export default ListCard__SvelteComponent_;
