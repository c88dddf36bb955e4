///<reference types="svelte" />
import type { Snippet } from 'svelte';

type Props = {
  title: string;
  children: Snippet;
  /** A line under the title. */
  lead?: string;
  /** A way back, at the title's left. */
  leading?: Snippet | undefined;
  /** Controls at the title's right. */
  actions?: Snippet | undefined;
  /** Lists reach the edges; forms and boards keep a readable measure, tables of many columns a wider one. */
  width?: 'full' | 'board' | 'wide' | 'narrow';
};
function $$render() {
  const { title, children, lead, leading, actions, width = 'full' }: Props = $props();
  async () => {
    {
      svelteHTML.createElement('section', { class: `flex h-full min-h-0 flex-col` });
      {
        svelteHTML.createElement('header', { class: `shrink-0 border-b border-line` });
        {
          svelteHTML.createElement('div', {
            class: [
              'mx-auto flex min-h-14 w-full items-center gap-3 px-4 py-2',
              width === 'narrow' && 'max-w-2xl',
              width === 'wide' && 'max-w-4xl',
              width === 'board' && 'max-w-6xl',
            ],
          });
          __sveltets_2_ensureSnippet(leading?.());
          {
            svelteHTML.createElement('div', { class: `min-w-0 flex-1` });
            {
              svelteHTML.createElement('h1', { class: `truncate font-display text-xl` });
              title;
            }
            if (lead !== undefined) {
              {
                svelteHTML.createElement('p', { class: `truncate text-xs text-soft` });
                lead;
              }
            }
          }
          __sveltets_2_ensureSnippet(actions?.());
        }
      }

      {
        svelteHTML.createElement('div', {
          class: `relative min-h-0 flex-1 overflow-y-auto overscroll-contain focus-inset`,
          role: `region`,
          'aria-label': title,
          tabindex: 0,
        });
        {
          svelteHTML.createElement('div', {
            class: [
              'mx-auto w-full',
              width !== 'full' && 'px-4 py-5',
              width === 'narrow' && 'max-w-2xl',
              width === 'wide' && 'max-w-4xl',
              width === 'board' && 'max-w-6xl',
            ],
          });
          __sveltets_2_ensureSnippet(children());
        }
      }
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const Screen__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type Screen__SvelteComponent_ = ReturnType<typeof Screen__SvelteComponent_>;
/*Ωignore_endΩ*/ export default Screen__SvelteComponent_;
