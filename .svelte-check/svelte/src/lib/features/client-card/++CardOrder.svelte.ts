///<reference types="svelte" />
import { m } from '#messages';
import type { OrderLine } from '#domain/model';
import { formatMoney } from '#domain/money';
import { lineWords, totalsOf } from '#domain/order';
import { getLocale } from '$lib/paraglide/runtime.js';
import { dayText } from '$lib/ui/time.ts';

type Props = {
  lines: readonly OrderLine[];
  /** The day wished for, ISO 8601. */
  wish: string | null;
};
function $$render() {
  const { lines, wish }: Props = $props();

  const locale = getLocale();
  const total = $derived(
    totalsOf(lines)
      .map((sum) => formatMoney(sum, locale))
      .join(' + '),
  );
  async () => {
    {
      svelteHTML.createElement('ul', { class: `mt-1 text-xs text-soft` });
      for (let line of __sveltets_2_ensureArray(lines)) {
        line.id;
        {
          svelteHTML.createElement('li', { class: `break-words` });
          lineWords(line);
        }
      }
    }
    {
      svelteHTML.createElement('p', { class: `mt-0.5 flex flex-wrap gap-x-2 text-xs` });
      {
        svelteHTML.createElement('span', { class: `font-semibold tabular-nums` });
        total;
      }
      if (wish !== null) {
        {
          svelteHTML.createElement('span', { class: `text-soft` });
          m.order_wished({ day: dayText(wish) });
        }
      }
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const CardOrder__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type CardOrder__SvelteComponent_ = ReturnType<typeof CardOrder__SvelteComponent_>;
/*Ωignore_endΩ*/ export default CardOrder__SvelteComponent_;
