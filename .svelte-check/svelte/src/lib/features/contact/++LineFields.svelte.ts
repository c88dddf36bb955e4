///<reference types="svelte" />
import { m } from '#messages';
import { MAX_LINES, MAX_QUANTITY } from '#domain/order';
import { formatMoney } from '#domain/money';
import { getLocale } from '$lib/paraglide/runtime.js';
import { live } from '$lib/store/live.svelte.ts';
import { catalogue } from '$lib/store/queries/catalogue.ts';
import { newId } from '$lib/sync/new-id.ts';
import IconButton from '$lib/ui/IconButton.svelte';
import ChevronDown from '@lucide/svelte/icons/chevron-down';
import X from '@lucide/svelte/icons/x';
import type { WorkChoice } from './work.ts';

type Props = { lines: WorkChoice['lines']; wrong: boolean };
function $$render() {
  let { lines = $bindable(), wrong }: Props = $props(); /*Ωignore_startΩ*/
  lines; /*Ωignore_endΩ*/

  const id = $props.id();
  const services = live((store) => catalogue(store));
  const offered = $derived((services.current ?? []).filter(({ active }) => active));
  const nameOf = (serviceId: string) => offered.find(({ id }) => id === serviceId)?.name ?? '';
  const priceOf = (serviceId: string) => {
    const service = offered.find(({ id }) => id === serviceId);
    return service ? formatMoney({ minor: service.priceMinor, currency: service.currency }, getLocale()) : '';
  };

  /** The same again is one more of it. */
  function add(serviceId: string) {
    if (serviceId === '') return;
    const there = lines.find((line) => line.serviceId === serviceId);
    if (there) there.quantity = clamp(there.quantity + 1);
    else lines = [...lines, { id: newId('line'), serviceId, quantity: 1 }];
  }
  const clamp = (typed: number) => Math.min(MAX_QUANTITY, Math.max(1, Math.trunc(typed) || 1));
  async () => {
    {
      svelteHTML.createElement('div', { class: `flex flex-col gap-2` });
      if (lines.length > 0) {
        {
          svelteHTML.createElement('ul', { class: `flex flex-col gap-1`, 'aria-label': m.contact_lines() });
          for (let line of __sveltets_2_ensureArray(lines)) {
            line.id;
            {
              svelteHTML.createElement('li', { class: `flex items-center gap-2` });
              {
                svelteHTML.createElement('span', { class: `min-w-0 flex-1` });
                {
                  svelteHTML.createElement('span', { class: `block truncate text-sm font-semibold` });
                  nameOf(line.serviceId);
                }
                {
                  svelteHTML.createElement('span', { class: `block text-xs text-soft tabular-nums` });
                  priceOf(line.serviceId);
                }
              }
              {
                svelteHTML.createElement('input', {
                  type: `number`,
                  inputmode: `numeric`,
                  min: `1`,
                  max: MAX_QUANTITY,
                  'aria-label': m.contact_quantity(),
                  value: line.quantity,
                  onchange: (event) => (line.quantity = clamp(event.currentTarget.valueAsNumber)),
                  class: `min-h-tap w-20 rounded-md border border-edge bg-card px-3 text-base tabular-nums`,
                });
              }
              {
                const $$_nottuBnocI3C = __sveltets_2_ensureComponent(IconButton);
                new $$_nottuBnocI3C({
                  target: __sveltets_2_any(),
                  props: {
                    children: () => {
                      return __sveltets_2_any(0);
                    },
                    label: m.contact_line_remove({ name: nameOf(line.serviceId) }),
                    onclick: () => (lines = lines.filter(({ id }) => id !== line.id)),
                  },
                });
                {
                  const $$_X4C = __sveltets_2_ensureComponent(X);
                  new $$_X4C({ target: __sveltets_2_any(), props: {} });
                }
                IconButton;
              }
            }
          }
        }
      }
      if (offered.length > 0 && lines.length < MAX_LINES) {
        {
          svelteHTML.createElement('label', { for: id, class: `text-sm font-semibold` });
          m.contact_line();
        }
        {
          svelteHTML.createElement('div', { class: `relative` });

          {
            svelteHTML.createElement('select', {
              id,
              'aria-invalid': wrong ? 'true' : undefined,
              class: `min-h-tap w-full appearance-none truncate rounded-md border border-edge bg-card py-2 pr-10 pl-3 text-base hover:bg-hover`,
              onchange: ({ currentTarget }) => {
                add(currentTarget.value);
                currentTarget.value = '';
              },
            });
            {
              svelteHTML.createElement('option', { value: '' });
              m.contact_line_choose();
            }
            for (let service of __sveltets_2_ensureArray(offered)) {
              service.id;
              {
                svelteHTML.createElement('option', { value: service.id });
                service.name;
                priceOf(service.id);
              }
            }
          }
          {
            const $$_nwoDnorvehC2C = __sveltets_2_ensureComponent(ChevronDown);
            new $$_nwoDnorvehC2C({
              target: __sveltets_2_any(),
              props: {
                'aria-hidden': `true`,
                class: `pointer-events-none absolute top-1/2 right-3 size-4 -translate-y-1/2 text-soft`,
              },
            });
          }
        }
      }
      if (wrong) {
        {
          svelteHTML.createElement('p', { class: `text-xs font-medium text-danger-ink`, role: `alert` });
          m.contact_lines_required();
        }
      }
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings('lines'), slots: {}, events: {} };
}
const LineFields__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type LineFields__SvelteComponent_ = ReturnType<typeof LineFields__SvelteComponent_>;
/*Ωignore_endΩ*/ export default LineFields__SvelteComponent_;
