///<reference types="svelte" />
import { m } from '#messages';

// Filled or a ring, so that it is told apart without colours.
type Props = {
  /** Null: not known, and so not said. */
  present: boolean | null;
};
function $$render() {
  const { present }: Props = $props();
  async () => {
    if (present !== null) {
      {
        svelteHTML.createElement('span', {
          class: [
            'absolute right-0 bottom-0 size-3 rounded-full ring-2 ring-paper',
            present ? 'bg-ok' : 'border-2 border-edge bg-paper',
          ],
          title: present ? m.load_present() : m.load_absent(),
        });
        {
          svelteHTML.createElement('span', { class: `sr-only` });
          present ? m.load_present() : m.load_absent();
        }
      }
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const PresenceDot__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type PresenceDot__SvelteComponent_ = ReturnType<typeof PresenceDot__SvelteComponent_>;
/*Ωignore_endΩ*/ export default PresenceDot__SvelteComponent_;
