///<reference types="svelte" />
import { m } from '#messages';
import type { TaskRow } from '$lib/store/queries/tasks.ts';
import Avatar from '$lib/ui/Avatar.svelte';
import Badge from '$lib/ui/Badge.svelte';
import { clock } from '$lib/ui/clock.svelte.ts';
import { ago } from '$lib/ui/time.ts';
import { requestNumber, requestType } from '$lib/ui/words.ts';
import Moment from '$lib/ui/Moment.svelte';
import CloudUpload from '@lucide/svelte/icons/cloud-upload';

type Props = {
  task: TaskRow;
  /** Open in the detail pane. */
  current: boolean;
  /** Lists of several people's tasks say whose each one is. */
  showHolder?: boolean;
};
function $$render() {
  const { task, current, showHolder = false }: Props = $props();

  const at = $derived(task.status === 'done' ? (task.completedAt ?? task.createdAt) : task.lastMessageAt);
  const holder = $derived(task.assigneeName ?? (task.status === 'open' ? m.list_nobody() : ''));
  async () => {
    {
      svelteHTML.createElement('a', {
        href: `/app/tasks/${task.id}`,
        ...__sveltets_2_empty({ 'data-row': true }),
        'aria-current': current ? 'true' : undefined,
        class: ['flex gap-3 px-4 py-3 focus-inset transition-colors', current ? 'bg-accent-soft' : 'hover:bg-hover'],
      });
      {
        const $$_ratavA1C = __sveltets_2_ensureComponent(Avatar);
        new $$_ratavA1C({ target: __sveltets_2_any(), props: { name: task.clientName, seed: task.clientId } });
      }
      {
        svelteHTML.createElement('span', { class: `min-w-0 flex-1` });
        {
          svelteHTML.createElement('span', { class: `flex items-baseline gap-2` });
          {
            svelteHTML.createElement('span', {
              class: ['min-w-0 flex-1 truncate', task.hasNewMessage ? 'font-bold' : 'font-semibold'],
            });
            task.clientName;
            if (task.company !== '') {
              {
                svelteHTML.createElement('span', { class: `font-normal text-soft` });
                task.company;
              }
            }
          }
          {
            const $$_tnemoM3C = __sveltets_2_ensureComponent(Moment);
            new $$_tnemoM3C({
              target: __sveltets_2_any(),
              props: {
                children: () => {
                  return __sveltets_2_any(0);
                },
                at,
                class: `shrink-0 text-xs text-soft`,
              },
            });
            ago(at, clock.now);
            Moment;
          }
        }
        {
          svelteHTML.createElement('span', {
            class: ['mt-0.5 line-clamp-2 text-sm break-words', task.hasNewMessage ? 'text-ink' : 'text-soft'],
          });
          if (task.snippetDirection === 'out') {
            {
              svelteHTML.createElement('span', { class: `text-faint` });
              m.list_we();
            }
          }
          task.snippet || task.subject;
        }
        {
          svelteHTML.createElement('span', { class: `mt-1.5 flex flex-wrap items-center gap-1.5 text-xs text-soft` });
          if (task.hasNewMessage) {
            {
              const $$_egdaB3C = __sveltets_2_ensureComponent(Badge);
              new $$_egdaB3C({
                target: __sveltets_2_any(),
                props: {
                  children: () => {
                    return __sveltets_2_any(0);
                  },
                  tone: `accent`,
                },
              });
              m.list_new_message();
              Badge;
            }
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
              m.list_unconfirmed();
              Badge;
            }
          }
          {
            svelteHTML.createElement('span', { class: `tabular-nums` });
            task.number === null ? '' : requestNumber(task.number);
          }
          if (task.type !== null) {
            {
              svelteHTML.createElement('span', {});
              requestType(task.type);
            }
          }
          if (showHolder && holder !== '') {
            {
              svelteHTML.createElement('span', { class: `min-w-0 truncate` });
              holder;
            }
          }
          if (task.pending) {
            {
              const $$_daolpUduolC3C = __sveltets_2_ensureComponent(CloudUpload);
              new $$_daolpUduolC3C({
                target: __sveltets_2_any(),
                props: { class: `ml-auto size-4 shrink-0`, 'aria-hidden': `true` },
              });
            }
            {
              svelteHTML.createElement('span', { class: `sr-only` });
              m.list_pending();
            }
          }
        }
      }
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const TaskRow__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type TaskRow__SvelteComponent_ = ReturnType<typeof TaskRow__SvelteComponent_>;
/*Ωignore_endΩ*/ export default TaskRow__SvelteComponent_;
