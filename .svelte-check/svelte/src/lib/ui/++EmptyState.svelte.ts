///<reference types="svelte" />
import type { Snippet } from 'svelte';

type Props = { title: string; text?: string; icon?: Snippet; action?: Snippet };
function $$render() {
  const { title, text, icon, action }: Props = $props();
  async () => {
    {
      svelteHTML.createElement('div', {
        class: `mx-auto flex max-w-sm animate-fade flex-col items-center gap-3 px-6 py-12 text-center`,
      });
      if (icon) {
        {
          svelteHTML.createElement('span', {
            'aria-hidden': `true`,
            class: `flex size-16 items-center justify-center rounded-full bg-accent-soft text-accent-ink [&_svg]:size-7`,
          });
          __sveltets_2_ensureSnippet(icon());
        }
      }
      {
        svelteHTML.createElement('p', { class: `font-display text-xl` });
        title;
      }
      if (text !== undefined) {
        {
          svelteHTML.createElement('p', { class: `text-sm text-soft` });
          text;
        }
      }
      __sveltets_2_ensureSnippet(action?.());
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const EmptyState__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type EmptyState__SvelteComponent_ = ReturnType<typeof EmptyState__SvelteComponent_>;
/*Ωignore_endΩ*/ export default EmptyState__SvelteComponent_;
