///<reference types="svelte" />
const TONES = {
  ok: 'bg-ok-soft text-ok-ink',
  warn: 'bg-warn-soft text-warn-ink',
  danger: 'bg-danger-soft text-danger-ink',
  info: 'bg-info-soft text-info-ink',
} as const;

import type { Snippet } from 'svelte';

type Props = {
  children: Snippet;
  tone?: keyof typeof TONES;
  icon?: Snippet;
  action?: Snippet;
  /** Read out at once: something went wrong just now. */
  urgent?: boolean;
};
function $$render() {
  const { children, tone = 'info', icon, action, urgent = false }: Props = $props();
  async () => {
    {
      svelteHTML.createElement('div', {
        role: urgent ? 'alert' : 'status',
        class: [
          'flex flex-wrap items-center gap-3 rounded-lg px-4 py-3 text-sm [&_svg]:size-5 [&_svg]:shrink-0',
          TONES[tone],
        ],
      });
      if (icon) {
        {
          svelteHTML.createElement('span', { 'aria-hidden': `true`, class: `flex` });
          __sveltets_2_ensureSnippet(icon());
        }
      }

      {
        svelteHTML.createElement('div', { class: `min-w-48 flex-1` });
        __sveltets_2_ensureSnippet(children());
      }
      __sveltets_2_ensureSnippet(action?.());
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const Banner__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type Banner__SvelteComponent_ = ReturnType<typeof Banner__SvelteComponent_>;
/*Ωignore_endΩ*/ export default Banner__SvelteComponent_;
