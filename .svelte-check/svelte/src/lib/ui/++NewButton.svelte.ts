///<reference types="svelte" />
import { m } from '#messages';
import { commands } from './keys/commands.svelte.ts';
import Plus from '@lucide/svelte/icons/plus';

type Props = {
  /** Stands by itself over a list, where the thumb is. */
  floating?: boolean;
};
function $$render() {
  const { floating = false }: Props = $props();
  async () => {
    {
      svelteHTML.createElement('button', {
        type: `button`,
        class: [
          'inline-flex items-center justify-center gap-2 bg-accent font-semibold text-on-accent transition-colors hover:bg-accent-hover',
          floating ? 'size-14 rounded-full shadow-pop' : 'min-h-9 rounded-md px-3 text-sm max-md:hidden',
        ],
        onclick: () => commands.run('new'),
      });
      {
        const $$_sulP1C = __sveltets_2_ensureComponent(Plus);
        new $$_sulP1C({
          target: __sveltets_2_any(),
          props: { class: floating ? 'size-6' : 'size-4.5', 'aria-hidden': `true` },
        });
      }
      {
        svelteHTML.createElement('span', { class: floating ? 'sr-only' : '' });
        m.new_button();
      }
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const NewButton__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type NewButton__SvelteComponent_ = ReturnType<typeof NewButton__SvelteComponent_>;
/*Ωignore_endΩ*/ export default NewButton__SvelteComponent_;
