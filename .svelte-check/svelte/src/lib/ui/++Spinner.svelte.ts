///<reference types="svelte" />
type Props = {
  /** Said to screen readers; leave it out where text beside it says the same. */
  label?: string;
  size?: 'sm' | 'md';
};
function $$render() {
  const { label, size = 'md' }: Props = $props();
  async () => {
    {
      svelteHTML.createElement('span', {
        role: label === undefined ? undefined : 'status',
        class: `inline-flex items-center justify-center`,
      });
      {
        svelteHTML.createElement('span', {
          'aria-hidden': `true`,
          class: [
            'animate-spin rounded-full border-2 border-current border-r-transparent',
            size === 'sm' ? 'size-4' : 'size-6',
          ],
        });
      }
      if (label !== undefined) {
        {
          svelteHTML.createElement('span', { class: `sr-only` });
          label;
        }
      }
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const Spinner__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type Spinner__SvelteComponent_ = ReturnType<typeof Spinner__SvelteComponent_>;
/*Ωignore_endΩ*/ export default Spinner__SvelteComponent_;
