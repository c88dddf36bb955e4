///<reference types="svelte" />
import type { Snippet } from 'svelte';
import type { HTMLInputAttributes } from 'svelte/elements';

type Props = Omit<HTMLInputAttributes, 'value' | 'class' | 'id'> & {
  label: string;
  value?: string;
  hint?: string;
  /** Why what was typed cannot be taken; read out when it appears. */
  error?: string | undefined;
  /** A control inside the field's right end, such as "show password". */
  trailing?: Snippet;
  element?: HTMLInputElement | undefined;
};
function $$render() {
  let {
    label,
    value = $bindable(''),
    hint,
    error,
    trailing,
    element = $bindable(),
    ...rest
  }: Props = $props(); /*Ωignore_startΩ*/
  value;
  element; /*Ωignore_endΩ*/

  const id = $props.id();
  const told = $derived(
    [hint === undefined ? '' : `${id}-hint`, error === undefined ? '' : `${id}-error`].join(' ').trim(),
  );
  async () => {
    {
      svelteHTML.createElement('div', { class: `flex flex-col gap-1.5` });
      {
        svelteHTML.createElement('label', { for: id, class: `text-sm font-semibold` });
        label;
      }
      {
        svelteHTML.createElement('div', {
          class: [
            // What is inside is as high as a thumb too; the border is not added to it, or a select beside would be lower.
            'flex min-h-tap items-center rounded-md border bg-card transition-colors *:-my-px',
            'focus-within:outline-2 focus-within:outline-offset-1 focus-within:outline-focus',
            error === undefined ? 'border-edge' : 'border-danger',
          ],
        });
        {
          const $$_input2 = svelteHTML.createElement('input', {
            ...rest,
            id,
            'bind:value': value,
            class: `min-h-tap w-full min-w-0 flex-1 rounded-md bg-transparent px-3 text-base outline-none`,
            'aria-invalid': error === undefined ? undefined : 'true',
            'aria-describedby': told === '' ? undefined : told,
          });
          /*Ωignore_startΩ*/ () => (value = __sveltets_2_any(null));
          /*Ωignore_endΩ*/ element = $$_input2;
        }
        __sveltets_2_ensureSnippet(trailing?.());
      }
      if (hint !== undefined) {
        {
          svelteHTML.createElement('p', { id: `${id}-hint`, class: `text-xs text-soft` });
          hint;
        }
      }
      {
        svelteHTML.createElement('p', {
          id: `${id}-error`,
          class: `text-xs font-medium text-danger-ink empty:hidden`,
          'aria-live': `polite`,
        });
        error ?? '';
      }
    }
  };
  return {
    props: {} as any as Props,
    exports: {},
    bindings: __sveltets_$$bindings('value', 'element'),
    slots: {},
    events: {},
  };
}
const TextField__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type TextField__SvelteComponent_ = ReturnType<typeof TextField__SvelteComponent_>;
/*Ωignore_endΩ*/ export default TextField__SvelteComponent_;
