///<reference types="svelte" />
import type { Snippet } from 'svelte';

type Props = { number: number; title: string; lead?: string; children: Snippet };
function $$render() {
  const { number, title, lead, children }: Props = $props();
  async () => {
    {
      svelteHTML.createElement('section', { 'aria-labelledby': `step-${number}`, class: `border-t border-line pt-8` });
      {
        svelteHTML.createElement('div', { class: `flex items-baseline gap-3` });
        {
          svelteHTML.createElement('span', {
            'aria-hidden': `true`,
            class: `flex size-8 shrink-0 items-center justify-center self-start rounded-full bg-accent-soft font-semibold text-accent-ink tabular-nums`,
          });
          number;
        }
        {
          svelteHTML.createElement('div', {});
          {
            svelteHTML.createElement('h2', { id: `step-${number}`, class: `font-display text-2xl` });
            title;
          }
          if (lead !== undefined) {
            {
              svelteHTML.createElement('p', { class: `mt-1 text-pretty text-soft` });
              lead;
            }
          }
        }
      }
      {
        svelteHTML.createElement('div', { class: `mt-5 grid gap-5` });
        __sveltets_2_ensureSnippet(children());
      }
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const Step__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type Step__SvelteComponent_ = ReturnType<typeof Step__SvelteComponent_>;
/*Ωignore_endΩ*/ export default Step__SvelteComponent_;
