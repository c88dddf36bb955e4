///<reference types="svelte" />
import { m } from '#messages';
import { formatMoney } from '#domain/money';
import { getLocale } from '$lib/paraglide/runtime.js';
import Minus from '@lucide/svelte/icons/minus';
import Plus from '@lucide/svelte/icons/plus';
import Wrench from '@lucide/svelte/icons/wrench';
import { lineField, type PageLine } from './order-lines.ts';
import { fieldReason } from './reasons.ts';

type Props = { line: PageLine; at: number };
function $$render() {
  const { line, at }: Props = $props();

  const { service } = $derived(line);
  const id = $derived(lineField(at, 'quantity'));
  const error = $derived(line.error === null ? '' : fieldReason(line.error));

  const STEP =
    'grid size-tap place-items-center rounded-full text-accent-ink transition-colors hover:bg-hover aria-disabled:text-edge aria-disabled:hover:bg-transparent [&_svg]:size-5';
  async () => {
    {
      svelteHTML.createElement('li', {
        class: `rounded-lg border border-line bg-card p-3 transition-colors has-[[data-quantity]:not(:placeholder-shown)]:border-accent has-[[data-quantity]:not(:placeholder-shown)]:bg-accent-soft sm:p-4`,
      });
      {
        svelteHTML.createElement('div', { class: `flex gap-4` });
        if (service.picture === null) {
          {
            svelteHTML.createElement('span', {
              class: `grid size-20 shrink-0 place-items-center rounded-md bg-sunken text-faint sm:size-28 [&_svg]:size-8`,
            });
            {
              const $$_hcnerW3C = __sveltets_2_ensureComponent(Wrench);
              new $$_hcnerW3C({ target: __sveltets_2_any(), props: { 'aria-hidden': `true` } });
            }
          }
        } else {
          {
            svelteHTML.createElement('img', {
              src: service.picture,
              alt: '',
              width: `224`,
              height: `224`,
              loading: at < 4 ? 'eager' : 'lazy',
              decoding: `async`,
              class: `size-20 shrink-0 rounded-md bg-sunken object-cover sm:size-28`,
            });
          }
        }
        {
          svelteHTML.createElement('div', { class: `flex min-w-0 flex-1 flex-col` });
          {
            svelteHTML.createElement('label', { for: id, class: `text-lg leading-snug font-semibold wrap-anywhere` });
            service.name;
          }
          if (service.description !== '') {
            {
              svelteHTML.createElement('p', {
                class: `mt-1 text-sm text-pretty wrap-anywhere whitespace-pre-line text-soft`,
              });
              service.description;
            }
          }
          {
            svelteHTML.createElement('div', {
              class: `mt-auto flex flex-wrap items-center justify-between gap-x-3 gap-y-1 pt-2`,
            });
            {
              svelteHTML.createElement('p', { class: `text-lg font-semibold tabular-nums` });
              formatMoney({ minor: service.priceMinor, currency: service.currency }, getLocale());
            }
            {
              svelteHTML.createElement('div', { class: `flex items-center gap-1` });
              {
                svelteHTML.createElement('button', {
                  type: `button`,
                  ...__sveltets_2_empty({ 'data-step': `-1` }),
                  hidden: true,
                  class: STEP,
                  'aria-label': m.order_fewer({ name: service.name }),
                });
                {
                  const $$_suniM6C = __sveltets_2_ensureComponent(Minus);
                  new $$_suniM6C({ target: __sveltets_2_any(), props: { 'aria-hidden': `true` } });
                }
              }
              {
                svelteHTML.createElement('input', {
                  id,
                  name: id,
                  value: line.quantity,
                  ...__sveltets_2_empty({ 'data-quantity': true }),
                  ...__sveltets_2_empty({ 'data-price': service.priceMinor }),
                  ...__sveltets_2_empty({ 'data-currency': service.currency }),
                  inputmode: `numeric`,
                  autocomplete: `off`,
                  maxlength: 6,
                  placeholder: `0`,
                  'aria-describedby': `${id}-error`,
                  'aria-invalid': error === '' ? undefined : 'true',
                  class: `h-11 w-12 scroll-mb-24 rounded-md border border-edge bg-card text-center text-lg tabular-nums aria-invalid:border-danger aria-invalid:bg-danger-soft`,
                });
              }
              {
                svelteHTML.createElement('button', {
                  type: `button`,
                  ...__sveltets_2_empty({ 'data-step': `1` }),
                  hidden: true,
                  class: STEP,
                  'aria-label': m.order_more({ name: service.name }),
                });
                {
                  const $$_sulP6C = __sveltets_2_ensureComponent(Plus);
                  new $$_sulP6C({ target: __sveltets_2_any(), props: { 'aria-hidden': `true` } });
                }
              }
            }
          }
        }
      }
      {
        svelteHTML.createElement('input', { type: `hidden`, name: lineField(at, 'service'), value: service.id });
      }
      {
        svelteHTML.createElement('input', { type: `hidden`, name: lineField(at, 'price'), value: service.priceMinor });
      }
      {
        svelteHTML.createElement('input', { type: `hidden`, name: lineField(at, 'currency'), value: service.currency });
      }
      {
        svelteHTML.createElement('p', {
          id: `${id}-error`,
          class: `pt-1 text-sm font-medium text-danger-ink empty:hidden`,
          'aria-live': `polite`,
        });
        error;
      }
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const OrderLine__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type OrderLine__SvelteComponent_ = ReturnType<typeof OrderLine__SvelteComponent_>;
/*Ωignore_endΩ*/ export default OrderLine__SvelteComponent_;
