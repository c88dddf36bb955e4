///<reference types="svelte" />
const SIZES = { sm: 'size-7 text-2xs', md: 'size-10 text-sm', lg: 'size-16 text-xl' } as const;
// Written out because Tailwind finds class names by reading the source.
const COLOURS = ['', 'bg-avatar-1', 'bg-avatar-2', 'bg-avatar-3', 'bg-avatar-4', 'bg-avatar-5', 'bg-avatar-6'];

import { colourOf, initials } from './initials.ts';

type Props = {
  name: string;
  /** Decides the colour; give the person's id, so that a new name keeps the colour. */
  seed: string;
  size?: keyof typeof SIZES;
};
function $$render() {
  const { name, seed, size = 'md' }: Props = $props();
  async () => {
    {
      svelteHTML.createElement('span', {
        'aria-hidden': `true`,
        class: [
          'inline-flex shrink-0 items-center justify-center rounded-full font-semibold text-ink select-none',
          SIZES[size],
          COLOURS[colourOf(seed)],
        ],
      });
      initials(name);
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const Avatar__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type Avatar__SvelteComponent_ = ReturnType<typeof Avatar__SvelteComponent_>;
/*Ωignore_endΩ*/ export default Avatar__SvelteComponent_;
