///<reference types="svelte" />
import { m } from '#messages';
import type { Request, RequestStatus } from '#domain/model';
import { formatMoney } from '#domain/money';
import { totalsOf } from '#domain/order';
import { nextStatuses } from '#domain/status';
import { actionText, moveRequest } from './move.ts';
import { getLocale } from '$lib/paraglide/runtime.js';
import { live } from '$lib/store/live.svelte.ts';
import { orderLines } from '$lib/store/queries/order.ts';
import Button from '$lib/ui/Button.svelte';
import Lazy from '$lib/ui/Lazy.svelte';
import { statuses } from '$lib/ui/statuses.ts';
import { dayText } from '$lib/ui/time.ts';
import ChevronDown from '@lucide/svelte/icons/chevron-down';
import OrderLines from './OrderLines.svelte';
import OrderSteps from './OrderSteps.svelte';

type Props = {
  request: Request;
  /** The person may move it (PR5). */
  mayMove: boolean;
  /** Handing over is completing the task, with its result; null when there is none to complete. */
  onDone: (() => void) | null;
};
function $$render() {
  const { request, mayMove, onDone }: Props = $props();

  const found = live((store) => orderLines(store, request.id));
  const lines = $derived(found.current ?? []);
  const locale = getLocale();
  const total = $derived(
    totalsOf(lines)
      .map((sum) => formatMoney(sum, locale))
      .join(' + '),
  );
  const next = $derived(mayMove ? nextStatuses(statuses.all, request) : []);
  const forward = $derived(next.find(({ meaning }) => meaning !== 'cancelled')?.id);

  // On a phone the conversation needs the room.
  let open = $state(window.matchMedia('(min-width: 64rem)').matches);
  let asking = $state(false);
  let busy = $state(false);
  const id = $props.id();

  async function move(to: RequestStatus) {
    if (to === 'done' && onDone !== null) return onDone();
    if (busy) return;
    busy = true;
    await moveRequest(request, to);
    busy = false;
  }
  async () => {
    {
      svelteHTML.createElement('section', {
        class: `shrink-0 border-b border-line bg-paper px-3 py-2 lg:px-4`,
        'aria-label': m.order_title(),
      });
      {
        svelteHTML.createElement('div', { class: `flex items-center gap-2` });
        {
          svelteHTML.createElement('button', {
            type: `button`,
            'aria-expanded': open,
            'aria-controls': id,
            onclick: () => (open = !open),
            class: `flex min-h-tap min-w-0 flex-1 items-center gap-2 rounded-md px-1 text-left transition-colors hover:bg-hover`,
          });
          {
            const $$_nwoDnorvehC3C = __sveltets_2_ensureComponent(ChevronDown);
            new $$_nwoDnorvehC3C({
              target: __sveltets_2_any(),
              props: {
                class: ['size-4 shrink-0 text-soft transition-transform', !open && '-rotate-90'],
                'aria-hidden': `true`,
              },
            });
          }
          {
            svelteHTML.createElement('span', { class: `min-w-0 flex-1` });
            {
              svelteHTML.createElement('span', { class: `font-semibold tabular-nums` });
              open ? m.order_title() : total;
            }
            if (request.wish !== null) {
              {
                svelteHTML.createElement('span', { class: `block truncate text-xs text-soft` });
                m.order_wished({ day: dayText(request.wish) });
              }
            }
          }
        }
        if (forward !== undefined) {
          {
            const $$_nottuB2C = __sveltets_2_ensureComponent(Button);
            new $$_nottuB2C({
              target: __sveltets_2_any(),
              props: {
                children: () => {
                  return __sveltets_2_any(0);
                },
                compact: true,
                variant: `primary`,
                busy,
                onclick: () => void move(forward),
              },
            });
            actionText(forward);
            Button;
          }
        }
      }
      {
        svelteHTML.createElement('div', { id, hidden: !open, class: `flex flex-col gap-3 px-1 pt-1 pb-2` });
        {
          const $$_seniLredrO2C = __sveltets_2_ensureComponent(OrderLines);
          new $$_seniLredrO2C({ target: __sveltets_2_any(), props: { lines } });
        }
        {
          svelteHTML.createElement('div', { class: `flex flex-wrap items-center justify-between gap-2` });
          {
            const $$_spetSredrO3C = __sveltets_2_ensureComponent(OrderSteps);
            new $$_spetSredrO3C({ target: __sveltets_2_any(), props: { status: request.status } });
          }
          if (next.some(({ id }) => id === 'cancelled')) {
            {
              const $$_nottuB3C = __sveltets_2_ensureComponent(Button);
              new $$_nottuB3C({
                target: __sveltets_2_any(),
                props: {
                  children: () => {
                    return __sveltets_2_any(0);
                  },
                  compact: true,
                  variant: `ghost`,
                  onclick: () => (asking = true),
                },
              });
              actionText('cancelled');
              Button;
            }
          }
        }
      }
    }

    if (asking) {
      {
        const $$_yzaL0C = __sveltets_2_ensureComponent(Lazy);
        const $$_yzaL0 = new $$_yzaL0C({
          target: __sveltets_2_any(),
          props: {
            load: () => import('./CancelDialog.svelte'),
            onClose: () => (asking = false),
            children: (CancelDialog) => {
              async () /*Ωignore_positionΩ*/ => {
                {
                  const $$_golaiDlecnaC0C = __sveltets_2_ensureComponent(CancelDialog);
                  new $$_golaiDlecnaC0C({
                    target: __sveltets_2_any(),
                    props: {
                      onClose: () => (asking = false),
                      onCancel: () => {
                        asking = false;
                        void move('cancelled');
                      },
                    },
                  });
                }
              };
              return __sveltets_2_any(0);
            },
          },
        });
        /*Ωignore_startΩ*/ const { children } = $$_yzaL0.$$prop_def; /*Ωignore_endΩ*/

        Lazy;
      }
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const OrderPanel__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type OrderPanel__SvelteComponent_ = ReturnType<typeof OrderPanel__SvelteComponent_>;
/*Ωignore_endΩ*/ export default OrderPanel__SvelteComponent_;
