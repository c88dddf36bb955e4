///<reference types="svelte" />
import { m } from '#messages';
import type { RequestStatus } from '#domain/model';
import StatusBadge from '$lib/ui/StatusBadge.svelte';
import { statuses } from '$lib/ui/statuses.ts';
import { requestStatus } from '$lib/ui/words.ts';
import Check from '@lucide/svelte/icons/check';

type Props = { status: RequestStatus };
function $$render() {
  const { status }: Props = $props();

  const meaning = $derived(statuses.of(status)?.meaning);
  /** What an order goes through, up to the end it came to, or else the usual one. */
  const steps = $derived([
    ...statuses.all
      .filter((one) => one.kinds.includes('order') && (one.active || one.id === status))
      .filter((one) => one.meaning === 'open' || one.meaning === 'doing')
      .map(({ id }) => id),
    meaning === 'done' ? status : 'done',
  ]);
  const at = $derived(steps.indexOf(status));
  async () => {
    if (meaning === 'cancelled') {
      {
        svelteHTML.createElement('p', {});
        {
          const $$_egdaBsutatS1C = __sveltets_2_ensureComponent(StatusBadge);
          new $$_egdaBsutatS1C({ target: __sveltets_2_any(), props: { status } });
        }
      }
    } else {
      {
        svelteHTML.createElement('ol', {
          class: `flex flex-wrap items-center gap-x-1.5 gap-y-1 text-xs`,
          'aria-label': m.desk_order_steps(),
        });
        for (let step of __sveltets_2_ensureArray(steps)) {
          let index = 1;
          step;
          const passed = index < at || meaning === 'done';
          {
            svelteHTML.createElement('li', {
              class: `flex items-center gap-1.5`,
              'aria-current': index === at ? 'step' : undefined,
            });
            if (index > 0) {
              {
                svelteHTML.createElement('span', {
                  'aria-hidden': `true`,
                  class: ['h-px w-3 sm:w-5', index <= at ? 'bg-accent' : 'bg-edge'],
                });
              }
            }
            {
              svelteHTML.createElement('span', {
                'aria-hidden': `true`,
                class: [
                  'grid size-4 place-items-center rounded-full [&_svg]:size-3',
                  passed ? 'bg-accent text-on-accent' : index === at ? 'border-4 border-accent' : 'border border-edge',
                ],
              });
              if (passed) {
                {
                  const $$_kcehC3C = __sveltets_2_ensureComponent(Check);
                  new $$_kcehC3C({ target: __sveltets_2_any(), props: {} });
                }
              }
            }
            {
              svelteHTML.createElement('span', { class: index === at ? 'font-semibold text-ink' : 'text-soft' });
              requestStatus(step);
            }
          }
        }
      }
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const OrderSteps__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type OrderSteps__SvelteComponent_ = ReturnType<typeof OrderSteps__SvelteComponent_>;
/*Ωignore_endΩ*/ export default OrderSteps__SvelteComponent_;
