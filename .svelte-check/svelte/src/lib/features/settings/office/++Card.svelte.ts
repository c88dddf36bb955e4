///<reference types="svelte" />
import type { Snippet } from 'svelte';

type Props = { title: string; lead?: string; children: Snippet };
function $$render() {
  const { title, lead, children }: Props = $props();
  async () => {
    {
      svelteHTML.createElement('section', {
        class: `flex flex-col gap-4 rounded-xl border border-line bg-card p-5 shadow-card lg:bg-paper`,
      });
      {
        svelteHTML.createElement('div', {});
        {
          svelteHTML.createElement('h2', { class: `font-display text-lg` });
          title;
        }
        if (lead !== undefined) {
          {
            svelteHTML.createElement('p', { class: `mt-0.5 text-sm text-pretty text-soft` });
            lead;
          }
        }
      }
      __sveltets_2_ensureSnippet(children());
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const Card__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type Card__SvelteComponent_ = ReturnType<typeof Card__SvelteComponent_>;
/*Ωignore_endΩ*/ export default Card__SvelteComponent_;
