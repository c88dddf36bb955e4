///<reference types="svelte" />
type Props = {
  /** What is being waited for, for screen readers. */
  label: string;
  rows?: number;
};
function $$render() {
  const { label, rows = 6 }: Props = $props();
  async () => {
    {
      svelteHTML.createElement('div', { role: `status`, class: `flex flex-col` });
      {
        svelteHTML.createElement('span', { class: `sr-only` });
        label;
      }
      for (let _ of __sveltets_2_ensureArray({ length: rows })) {
        let index = 1;
        index;
        {
          svelteHTML.createElement('div', {
            'aria-hidden': `true`,
            class: `flex animate-breathe items-center gap-3 border-b border-line px-4 py-3.5`,
          });
          {
            svelteHTML.createElement('span', { class: `size-10 shrink-0 rounded-full bg-hover` });
          }
          {
            svelteHTML.createElement('span', { class: `flex flex-1 flex-col gap-2` });
            {
              svelteHTML.createElement('span', {
                class: ['h-3.5 rounded-full bg-hover', index % 2 === 0 ? 'w-2/5' : 'w-3/5'],
              });
            }
            {
              svelteHTML.createElement('span', {
                class: ['h-3 rounded-full bg-hover', index % 3 === 0 ? 'w-11/12' : 'w-3/4'],
              });
            }
          }
        }
      }
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const Skeleton__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type Skeleton__SvelteComponent_ = ReturnType<typeof Skeleton__SvelteComponent_>;
/*Ωignore_endΩ*/ export default Skeleton__SvelteComponent_;
