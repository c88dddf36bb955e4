///<reference types="svelte" />
import type { HTMLTextareaAttributes } from 'svelte/elements';
import { autoGrow } from './auto-grow.svelte.ts';

type Props = Omit<HTMLTextareaAttributes, 'value' | 'class' | 'id'> & {
  label: string;
  value?: string;
  /** The label is for screen readers only: the place explains itself. */
  hideLabel?: boolean;
  error?: string | undefined;
  element?: HTMLTextAreaElement | undefined;
};
function $$render() {
  let {
    label,
    value = $bindable(''),
    hideLabel = false,
    error,
    rows = 1,
    element = $bindable(),
    ...rest
  }: Props = $props(); /*Ωignore_startΩ*/
  value;
  element; /*Ωignore_endΩ*/

  const id = $props.id();
  async () => {
    {
      svelteHTML.createElement('div', { class: `flex min-w-0 flex-1 flex-col gap-1.5` });
      {
        svelteHTML.createElement('label', { for: id, class: hideLabel ? 'sr-only' : 'text-sm font-semibold' });
        label;
      }
      {
        const $$_textarea1 = svelteHTML.createElement('textarea', {
          ...rest,
          id,
          rows,
          'bind:value': value,
          [Symbol('@attach')]: autoGrow(() => value),
          class: [
            'field-sizing-content max-h-[40dvh] min-h-tap w-full resize-none rounded-md border bg-card px-3 py-2.5 text-base',
            'focus-visible:outline-offset-1',
            error === undefined ? 'border-edge' : 'border-danger',
          ],
          'aria-invalid': error === undefined ? undefined : 'true',
          'aria-describedby': error === undefined ? undefined : `${id}-error`,
        });
        /*Ωignore_startΩ*/ () => (value = __sveltets_2_any(null));
        /*Ωignore_endΩ*/ element = $$_textarea1;
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
const TextArea__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type TextArea__SvelteComponent_ = ReturnType<typeof TextArea__SvelteComponent_>;
/*Ωignore_endΩ*/ export default TextArea__SvelteComponent_;
