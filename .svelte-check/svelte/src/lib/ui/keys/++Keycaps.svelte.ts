///<reference types="svelte" />
import { keycaps } from './keys.ts';

type Props = {
  /** As the registry writes them: `g m`, `mod+k`. */
  keys: string;
};
function $$render() {
  const { keys }: Props = $props();
  async () => {
    {
      svelteHTML.createElement('span', { class: `inline-flex shrink-0 items-center gap-1` });
      for (let cap of __sveltets_2_ensureArray(keycaps(keys))) {
        let at = 1;
        at;
        {
          svelteHTML.createElement('kbd', {
            class: `inline-flex min-w-6 items-center justify-center rounded-sm border border-edge bg-sunken px-1.5 py-0.5 font-sans text-2xs font-semibold text-soft`,
          });
          cap;
        }
      }
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const Keycaps__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type Keycaps__SvelteComponent_ = ReturnType<typeof Keycaps__SvelteComponent_>;
/*Ωignore_endΩ*/ export default Keycaps__SvelteComponent_;
