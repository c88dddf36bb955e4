///<reference types="svelte" />
import { m } from '#messages';
import { labelOf } from './labels.ts';
import { formReasonOf, reasonOf } from './reasons.ts';

type Props = { code: string; errors: Readonly<Record<string, string>> };
function $$render() {
  const { code, errors }: Props = $props();

  const wrong = $derived(Object.entries(errors));
  async () => {
    {
      svelteHTML.createElement('div', {
        role: `alert`,
        tabindex: -1,
        autofocus: true,
        class: `mt-8 rounded-lg border-2 border-danger bg-danger-soft px-5 py-4 text-danger-ink`,
      });
      {
        svelteHTML.createElement('p', { class: `font-semibold` });
        wrong.length > 0 ? m.setup_summary() : formReasonOf(code);
      }
      {
        svelteHTML.createElement('ul', {});
        for (let [field, reason] of __sveltets_2_ensureArray(wrong)) {
          field;
          {
            svelteHTML.createElement('li', {});
            {
              svelteHTML.createElement('a', {
                href: `#${field}`,
                class: `flex min-h-tap items-center underline underline-offset-4`,
              });
              {
                svelteHTML.createElement('span', {});
                labelOf(field) === '' ? '' : `${labelOf(field)}: `;
                reasonOf(reason);
              }
            }
          }
        }
      }
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const Summary__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type Summary__SvelteComponent_ = ReturnType<typeof Summary__SvelteComponent_>;
/*Ωignore_endΩ*/ export default Summary__SvelteComponent_;
