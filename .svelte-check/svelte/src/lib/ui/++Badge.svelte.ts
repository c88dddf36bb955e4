///<reference types="svelte" />
export type Tone = 'neutral' | 'accent' | 'ok' | 'warn' | 'danger' | 'info';

const TONES: Record<Tone, string> = {
  neutral: 'bg-hover text-soft',
  accent: 'bg-accent-soft text-accent-ink',
  ok: 'bg-ok-soft text-ok-ink',
  warn: 'bg-warn-soft text-warn-ink',
  danger: 'bg-danger-soft text-danger-ink',
  info: 'bg-info-soft text-info-ink',
};

import type { Snippet } from 'svelte';

type Props = { children: Snippet; tone?: Tone; class?: string };
function $$render() {
  const { children, tone = 'neutral', class: extra }: Props = $props();
  async () => {
    {
      svelteHTML.createElement('span', {
        class: [
          'inline-flex max-w-full items-center gap-1 rounded-full px-2 py-0.5 text-2xs font-semibold tabular-nums [&_svg]:size-3.5',
          TONES[tone],
          extra,
        ],
      });
      __sveltets_2_ensureSnippet(children());
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const Badge__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type Badge__SvelteComponent_ = ReturnType<typeof Badge__SvelteComponent_>;
/*Ωignore_endΩ*/ export default Badge__SvelteComponent_;
