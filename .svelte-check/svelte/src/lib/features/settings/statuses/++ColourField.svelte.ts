///<reference types="svelte" />
import { m } from '#messages';
import { STATUS_COLOURS, type StatusColour } from '#domain/model';
import { colourClass } from '$lib/ui/StatusBadge.svelte';
import { COLOUR_NAMES } from './status-words.ts';

type Props = { value: StatusColour };
function $$render() {
  let { value = $bindable() }: Props = $props(); /*Ωignore_startΩ*/
  value; /*Ωignore_endΩ*/

  const name = $props.id();
  async () => {
    {
      svelteHTML.createElement('fieldset', { class: `flex min-w-0 flex-col gap-1.5` });
      {
        svelteHTML.createElement('legend', { class: `mb-1.5 text-sm font-semibold` });
        m.statuses_colour();
      }
      {
        svelteHTML.createElement('div', { class: `grid grid-cols-2 gap-2 sm:grid-cols-4` });
        for (let colour of __sveltets_2_ensureArray(STATUS_COLOURS)) {
          colour;
          {
            svelteHTML.createElement('label', {
              class: [
                'flex min-h-tap cursor-pointer items-center justify-center rounded-md border-2 px-2 text-sm font-semibold',
                'has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus',
                colourClass(colour),
                value === colour ? 'border-current' : 'border-transparent',
              ],
            });
            {
              svelteHTML.createElement('input', { type: `radio`, class: `sr-only`, name, value: colour });
              value = __sveltets_2_any(null);
            }
            COLOUR_NAMES[colour]();
          }
        }
      }
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings('value'), slots: {}, events: {} };
}
const ColourField__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type ColourField__SvelteComponent_ = ReturnType<typeof ColourField__SvelteComponent_>;
/*Ωignore_endΩ*/ export default ColourField__SvelteComponent_;
