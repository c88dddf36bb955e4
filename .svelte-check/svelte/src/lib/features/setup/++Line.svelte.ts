///<reference types="svelte" />
import type { HTMLInputAttributes } from 'svelte/elements';

type Props = Omit<HTMLInputAttributes, 'id' | 'class'> & {
  name: string;
  label: string;
  /** What is wrong, in words; empty when nothing is. */
  error: string;
  hint?: string;
};
function $$render() {
  const { name, label, error, hint, ...rest }: Props = $props();

  const told = $derived(
    [hint === undefined ? '' : `${name}-hint`, error === '' ? '' : `${name}-error`].join(' ').trim(),
  );
  async () => {
    {
      svelteHTML.createElement('div', {});
      {
        svelteHTML.createElement('label', { for: name, class: `font-semibold` });
        label;
      }
      if (hint !== undefined) {
        {
          svelteHTML.createElement('p', { id: `${name}-hint`, class: `text-sm text-pretty text-soft` });
          hint;
        }
      }
      {
        svelteHTML.createElement('input', {
          ...rest,
          id: name,
          name,
          'aria-describedby': told === '' ? undefined : told,
          'aria-invalid': error === '' ? undefined : 'true',
          class: `mt-1.5 block min-h-tap w-full rounded-md border border-edge bg-card px-3.5 py-2.5 text-lg transition-colors aria-invalid:border-danger aria-invalid:bg-danger-soft`,
        });
      }
      if (error !== '') {
        {
          svelteHTML.createElement('p', { id: `${name}-error`, class: `pt-1 text-sm font-medium text-danger-ink` });
          error;
        }
      }
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const Line__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type Line__SvelteComponent_ = ReturnType<typeof Line__SvelteComponent_>;
/*Ωignore_endΩ*/ export default Line__SvelteComponent_;
