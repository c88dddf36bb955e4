///<reference types="svelte" />
import { m } from '#messages';
import type { OrderLine } from '#domain/model';
import { formatMoney } from '#domain/money';
import { sumOf, totalsOf } from '#domain/order';
import { getLocale } from '$lib/paraglide/runtime.js';

type Props = { lines: readonly OrderLine[] };
function $$render() {
  const { lines }: Props = $props();

  const locale = getLocale();
  const total = $derived(
    totalsOf(lines)
      .map((sum) => formatMoney(sum, locale))
      .join(' + '),
  );
  async () => {
    {
      svelteHTML.createElement('ul', { class: `text-sm` });
      for (let line of __sveltets_2_ensureArray(lines)) {
        line.id;
        {
          svelteHTML.createElement('li', { class: `flex items-baseline gap-3 py-1` });
          {
            svelteHTML.createElement('span', { class: `w-8 shrink-0 text-right text-soft tabular-nums` });
            line.quantity;
          }
          {
            svelteHTML.createElement('span', { class: `min-w-0 flex-1 break-words` });
            line.name;
          }
          {
            svelteHTML.createElement('span', { class: `shrink-0 tabular-nums` });
            formatMoney(sumOf(line), locale);
          }
        }
      }
      {
        svelteHTML.createElement('li', {
          class: `mt-1 flex items-baseline justify-between gap-3 border-t border-line pt-2 font-semibold`,
        });
        {
          svelteHTML.createElement('span', {});
          m.order_total();
        }
        {
          svelteHTML.createElement('span', { class: `tabular-nums` });
          total;
        }
      }
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const OrderLines__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type OrderLines__SvelteComponent_ = ReturnType<typeof OrderLines__SvelteComponent_>;
/*Ωignore_endΩ*/ export default OrderLines__SvelteComponent_;
