///<reference types="svelte" />
import { m } from '#messages';
import type { FullAutoFill } from 'svelte/elements';

type Props = {
  name: string;
  label: string;
  value: string;
  /** What is wrong, in words; empty when nothing is. */
  error: string;
  hint?: string;
  type?: 'text' | 'tel' | 'email' | 'date' | 'lines';
  autocomplete?: FullAutoFill;
  enterkeyhint?: 'next' | 'send';
  maxlength?: number;
  /** First and last day of a date, ISO 8601. */
  min?: string;
  max?: string;
  required?: boolean;
  optional?: boolean;
};
function $$render() {
  const {
    name,
    label,
    value,
    error,
    hint,
    type = 'text',
    autocomplete = 'off',
    enterkeyhint = 'next',
    maxlength,
    min,
    max,
    required = false,
    optional = false,
  }: Props = $props();

  const shared = $derived({
    id: name,
    name,
    autocomplete,
    maxlength,
    required,
    'aria-describedby': hint === undefined ? `${name}-error` : `${name}-hint ${name}-error`,
    'aria-invalid': error === '' ? undefined : ('true' as const),
    class:
      'border-edge bg-card aria-invalid:border-danger aria-invalid:bg-danger-soft mt-2 block w-full rounded-md border px-4 py-3 text-lg transition-colors',
  });
  async () => {
    {
      svelteHTML.createElement('div', {});
      {
        svelteHTML.createElement('label', { for: name, class: `text-lg font-semibold` });
        label;
        if (optional) {
          {
            svelteHTML.createElement('span', { class: `text-base font-normal text-soft` });
            m.register_optional();
          }
        }
      }
      if (hint !== undefined) {
        {
          svelteHTML.createElement('p', { id: `${name}-hint`, class: `text-sm text-soft` });
          hint;
        }
      }
      if (type === 'lines') {
        {
          svelteHTML.createElement('textarea', { ...shared, rows: 5, value });
        }
      } else {
        {
          svelteHTML.createElement('input', { ...shared, type, enterkeyhint, min, max, value });
        }
      }

      {
        svelteHTML.createElement('p', {
          id: `${name}-error`,
          class: `min-h-6 pt-1 text-sm font-medium text-danger-ink`,
          'aria-live': `polite`,
        });
        error;
      }
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const Field__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type Field__SvelteComponent_ = ReturnType<typeof Field__SvelteComponent_>;
/*Ωignore_endΩ*/ export default Field__SvelteComponent_;
