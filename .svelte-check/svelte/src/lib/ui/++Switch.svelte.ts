///<reference types="svelte" />
type Props = {
  label: string;
  hint?: string;
  checked: boolean;
  onCheckedChange?: (checked: boolean) => void;
};
function $$render() {
  let { label, hint, checked = $bindable(), onCheckedChange }: Props = $props(); /*Ωignore_startΩ*/
  checked; /*Ωignore_endΩ*/

  const id = $props.id();
  async () => {
    {
      svelteHTML.createElement('label', {
        class: `flex min-h-tap cursor-pointer items-center justify-between gap-4 py-2`,
      });
      {
        svelteHTML.createElement('span', { class: `flex flex-col` });
        {
          svelteHTML.createElement('span', { class: `text-sm font-semibold` });
          label;
        }
        if (hint !== undefined) {
          {
            svelteHTML.createElement('span', { id: `${id}-hint`, class: `text-xs text-soft` });
            hint;
          }
        }
      }
      {
        svelteHTML.createElement('span', { class: `relative inline-flex shrink-0` });
        {
          svelteHTML.createElement('input', {
            type: `checkbox`,
            role: `switch`,
            'bind:checked': checked,
            onchange: () => onCheckedChange?.(checked),
            'aria-label': label,
            'aria-describedby': hint === undefined ? undefined : `${id}-hint`,
            class: `peer h-7 w-12 cursor-pointer appearance-none rounded-full border border-edge bg-sunken transition-colors checked:border-accent checked:bg-accent`,
          });
          /*Ωignore_startΩ*/ () => (checked = __sveltets_2_any(null)); /*Ωignore_endΩ*/
        }
        {
          svelteHTML.createElement('span', {
            'aria-hidden': `true`,
            class: `pointer-events-none absolute top-1 left-1 size-5 rounded-full bg-edge transition-transform peer-checked:translate-x-5 peer-checked:bg-on-accent`,
          });
        }
      }
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings('checked'), slots: {}, events: {} };
}
const Switch__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type Switch__SvelteComponent_ = ReturnType<typeof Switch__SvelteComponent_>;
/*Ωignore_endΩ*/ export default Switch__SvelteComponent_;
