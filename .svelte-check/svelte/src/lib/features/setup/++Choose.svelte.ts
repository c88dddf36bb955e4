///<reference types="svelte" />
import type { Choice } from './choices.ts';

type Props = {
  name: string;
  label: string;
  value: string;
  /** What stands for no choice of one's own. */
  first: string;
  choices: readonly Choice[];
  error?: string;
  required?: boolean;
};
function $$render() {
  const { name, label, value, first, choices, error = '', required = false }: Props = $props();
  async () => {
    {
      svelteHTML.createElement('div', { class: `min-w-0` });
      {
        svelteHTML.createElement('label', { for: name, class: `font-semibold` });
        label;
      }
      {
        svelteHTML.createElement('select', {
          id: name,
          name,
          required,
          'aria-describedby': error === '' ? undefined : `${name}-error`,
          'aria-invalid': error === '' ? undefined : 'true',
          class: `mt-1.5 block min-h-tap w-full truncate rounded-md border border-edge bg-card px-3 py-2.5 text-lg aria-invalid:border-danger aria-invalid:bg-danger-soft`,
        });
        {
          svelteHTML.createElement('option', { value: '', selected: value === '' });
          first;
        }
        for (let choice of __sveltets_2_ensureArray(choices)) {
          choice.value;
          {
            svelteHTML.createElement('option', { value: choice.value, selected: choice.value === value });
            choice.label;
          }
        }
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
const Choose__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type Choose__SvelteComponent_ = ReturnType<typeof Choose__SvelteComponent_>;
/*Ωignore_endΩ*/ export default Choose__SvelteComponent_;
