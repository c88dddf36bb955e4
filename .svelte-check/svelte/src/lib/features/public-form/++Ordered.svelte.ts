///<reference types="svelte" />
import { m } from '#messages';
import { formatMoney } from '#domain/money';
import { sumOf } from '#domain/order';
import type { OrderThanks } from '#protocol/public';
import { dayWords } from '$lib/ui/time-words.ts';
import { getLocale } from '$lib/paraglide/runtime.js';

type Props = { thanks: OrderThanks };
function $$render() {
  const { thanks }: Props = $props();
  const locale = getLocale();
  const total = $derived(thanks.totals.map((sum) => formatMoney(sum, locale)).join(' + '));
  async () => {
    {
      svelteHTML.createElement('section', {
        class: `mt-8 rounded-lg border border-line bg-card px-6 py-2`,
        'aria-label': m.order_yours(),
      });
      {
        svelteHTML.createElement('ul', {});
        for (let line of __sveltets_2_ensureArray(thanks.lines)) {
          let at = 1;
          at;
          {
            svelteHTML.createElement('li', {
              class: `flex items-baseline justify-between gap-4 border-b border-line py-3`,
            });
            {
              svelteHTML.createElement('span', { class: `min-w-0 break-words` });
              {
                svelteHTML.createElement('span', { class: `tabular-nums` });
                line.quantity;
              }
              line.name;
            }
            {
              svelteHTML.createElement('span', { class: `shrink-0 tabular-nums` });
              formatMoney(sumOf(line), locale);
            }
          }
        }
      }
      {
        svelteHTML.createElement('p', {
          class: `flex items-baseline justify-between gap-4 py-4 text-xl font-semibold`,
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
      if (thanks.wish !== null) {
        {
          svelteHTML.createElement('p', { class: `border-t border-line py-3 text-soft` });
          m.order_wished({ day: dayWords(thanks.wish, locale) });
        }
      }
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const Ordered__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type Ordered__SvelteComponent_ = ReturnType<typeof Ordered__SvelteComponent_>;
/*Ωignore_endΩ*/ export default Ordered__SvelteComponent_;
