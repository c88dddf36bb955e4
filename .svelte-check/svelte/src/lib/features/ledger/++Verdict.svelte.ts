///<reference types="svelte" />
import { m } from '#messages';
import CircleCheckBig from '@lucide/svelte/icons/circle-check-big';
import TriangleAlert from '@lucide/svelte/icons/triangle-alert';
import type { Balance } from './balance.ts';

type Props = {
  balance: Balance;
  /** How many channels do not add up; two errors can hide each other in the sum. */
  wrong: number;
};
function $$render() {
  const { balance, wrong }: Props = $props();

  const even = $derived(balance.kind === 'even' && wrong === 0);
  async () => {
    {
      svelteHTML.createElement('div', {
        'aria-live': `polite`,
        class: [
          'flex items-center gap-4 rounded-lg px-5 py-4',
          even ? 'bg-ok-soft text-ok-ink' : 'bg-danger-soft text-danger-ink',
        ],
      });
      if (even) {
        {
          const $$_giBkcehCelcriC1C = __sveltets_2_ensureComponent(CircleCheckBig);
          new $$_giBkcehCelcriC1C({
            target: __sveltets_2_any(),
            props: { class: `size-8 shrink-0`, 'aria-hidden': `true` },
          });
        }
      } else {
        {
          const $$_trelAelgnairT1C = __sveltets_2_ensureComponent(TriangleAlert);
          new $$_trelAelgnairT1C({
            target: __sveltets_2_any(),
            props: { class: `size-8 shrink-0`, 'aria-hidden': `true` },
          });
        }
      }
      {
        svelteHTML.createElement('div', { class: `min-w-0` });
        {
          svelteHTML.createElement('p', { class: `font-display text-xl` });
          even ? m.ledger_even() : m.ledger_off();
        }
        {
          svelteHTML.createElement('p', { class: `text-sm` });
          even ? m.ledger_even_text() : m.ledger_off_text();
        }
      }
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const Verdict__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type Verdict__SvelteComponent_ = ReturnType<typeof Verdict__SvelteComponent_>;
/*Ωignore_endΩ*/ export default Verdict__SvelteComponent_;
