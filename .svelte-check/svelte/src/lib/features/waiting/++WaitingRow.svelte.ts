///<reference types="svelte" />
import { m } from '#messages';
import type { TaskRow } from '$lib/store/queries/tasks.ts';
import Badge from '$lib/ui/Badge.svelte';
import Button from '$lib/ui/Button.svelte';
import { clock } from '$lib/ui/clock.svelte.ts';
import { ago, fullTime } from '$lib/ui/time.ts';
import { requestNumber } from '$lib/ui/words.ts';

type Props = {
  task: TaskRow;
  /** Open in the detail pane. */
  current: boolean;
  /** Given when this person may hand out. */
  onHandOut?: ((task: TaskRow) => void) | undefined;
};
function $$render() {
  const { task, current, onHandOut }: Props = $props();

  const REASONS = {
    'nobody-eligible': m.waiting_reason_nobody_eligible,
    'by-hand': m.waiting_reason_by_hand,
  } as const;
  const reason = $derived(task.waitingReason === null ? m.waiting_reason_other() : REASONS[task.waitingReason]());
  async () => {
    {
      svelteHTML.createElement('div', { class: ['flex flex-col gap-2 px-4 py-3', current && 'bg-accent-soft'] });
      {
        svelteHTML.createElement('a', {
          href: `/app/tasks/${task.id}`,
          ...__sveltets_2_empty({ 'data-row': true }),
          'aria-current': current ? 'true' : undefined,
          class: `-mx-2 rounded-md px-2 py-1 hover:bg-hover`,
        });
        {
          svelteHTML.createElement('span', { class: `flex items-baseline gap-2` });
          {
            svelteHTML.createElement('span', { class: `min-w-0 flex-1 truncate font-semibold` });
            task.clientName;
          }
          {
            svelteHTML.createElement('span', { class: `shrink-0 text-xs text-soft`, title: fullTime(task.createdAt) });
            m.waiting_since({ time: ago(task.createdAt, clock.now) });
          }
        }
        {
          svelteHTML.createElement('span', { class: `mt-0.5 line-clamp-2 text-sm text-soft` });
          task.subject || task.snippet;
        }
      }
      {
        svelteHTML.createElement('div', { class: `flex items-center gap-2` });
        {
          svelteHTML.createElement('div', {
            class: `flex min-w-0 flex-1 flex-wrap items-center gap-1.5 text-xs text-soft`,
          });
          if (task.number !== null) {
            {
              const $$_egdaB3C = __sveltets_2_ensureComponent(Badge);
              new $$_egdaB3C({
                target: __sveltets_2_any(),
                props: {
                  children: () => {
                    return __sveltets_2_any(0);
                  },
                },
              });
              requestNumber(task.number);
              Badge;
            }
          }
          {
            const $$_egdaB3C = __sveltets_2_ensureComponent(Badge);
            new $$_egdaB3C({
              target: __sveltets_2_any(),
              props: {
                children: () => {
                  return __sveltets_2_any(0);
                },
              },
            });
            task.teamName;
            Badge;
          }
          if (task.unconfirmed) {
            {
              const $$_egdaB3C = __sveltets_2_ensureComponent(Badge);
              new $$_egdaB3C({
                target: __sveltets_2_any(),
                props: {
                  children: () => {
                    return __sveltets_2_any(0);
                  },
                  tone: `warn`,
                },
              });
              m.waiting_unconfirmed();
              Badge;
            }
          }
          {
            svelteHTML.createElement('span', {
              class: ['w-full', task.waitingReason === 'nobody-eligible' && 'text-warn-ink'],
            });
            reason;
          }
        }
        if (onHandOut !== undefined) {
          {
            const $$_nottuB2C = __sveltets_2_ensureComponent(Button);
            new $$_nottuB2C({
              target: __sveltets_2_any(),
              props: {
                children: () => {
                  return __sveltets_2_any(0);
                },
                compact: true,
                variant: `soft`,
                'aria-label': m.waiting_hand_out_of({ number: requestNumber(task.number ?? 0) }),
                onclick: () => onHandOut(task),
              },
            });
            m.waiting_hand_out();
            Button;
          }
        }
      }
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const WaitingRow__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type WaitingRow__SvelteComponent_ = ReturnType<typeof WaitingRow__SvelteComponent_>;
/*Ωignore_endΩ*/ export default WaitingRow__SvelteComponent_;
