///<reference types="svelte" />
import type { Fill } from './load-view.ts';

type Props = { fill: Fill; muted?: boolean };
function $$render() {
  const { fill, muted = false }: Props = $props();

  const LEVELS = { free: 'bg-ok', busy: 'bg-warn', full: 'bg-warn', over: 'bg-danger' } as const;
  async () => {
    {
      svelteHTML.createElement('div', { 'aria-hidden': `true`, class: `h-2 overflow-hidden rounded-full bg-hover` });
      {
        svelteHTML.createElement('div', {
          class: [
            'h-full origin-left rounded-full transition-transform duration-300',
            muted ? 'bg-edge' : LEVELS[fill.level],
          ],
        });
        __sveltets_2_ensureType(String, Number, ` ${fill.share} `);
      }
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const LoadBar__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type LoadBar__SvelteComponent_ = ReturnType<typeof LoadBar__SvelteComponent_>;
/*Ωignore_endΩ*/ export default LoadBar__SvelteComponent_;
