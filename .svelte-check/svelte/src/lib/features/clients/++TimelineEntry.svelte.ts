///<reference types="svelte" />
import { m } from '#messages';
import type { TimelineEntry } from '$lib/store/queries/timeline.ts';
import { clock } from '$lib/ui/clock.svelte.ts';
import Moment from '$lib/ui/Moment.svelte';
import { shortTime } from '$lib/ui/time.ts';
import CircleCheckBig from '@lucide/svelte/icons/circle-check-big';
import CornerUpLeft from '@lucide/svelte/icons/corner-up-left';
import MessageSquare from '@lucide/svelte/icons/message-square';
import NotebookPen from '@lucide/svelte/icons/notebook-pen';
import PhoneIncoming from '@lucide/svelte/icons/phone-incoming';
import Ticket from '@lucide/svelte/icons/ticket';
import { entryText, entryTitle } from './entry-words.ts';

type Props = { entry: TimelineEntry; clientName: string };
function $$render() {
  const { entry, clientName }: Props = $props();

  const MESSAGE_ICONS = { in: MessageSquare, out: CornerUpLeft, note: NotebookPen } as const;
  const Icon = $derived.by(() => {
    if (entry.kind === 'message') return MESSAGE_ICONS[entry.direction];
    if (entry.kind === 'contact') return PhoneIncoming;
    return entry.kind === 'request-opened' ? Ticket : CircleCheckBig;
  });
  const text = $derived(entryText(entry));
  async () => {
    {
      svelteHTML.createElement('li', {
        id: entry.id,
        class: `flex scroll-mt-4 gap-3 border-b border-line py-3 last:border-0 target:bg-accent-soft`,
      });
      {
        svelteHTML.createElement('span', {
          class: `flex size-8 shrink-0 items-center justify-center rounded-full bg-sunken text-soft`,
        });
        {
          const $$_nocI2C = __sveltets_2_ensureComponent(Icon);
          new $$_nocI2C({ target: __sveltets_2_any(), props: { class: `size-4`, 'aria-hidden': `true` } });
        }
      }
      {
        svelteHTML.createElement('div', { class: `min-w-0 flex-1` });
        {
          svelteHTML.createElement('p', { class: `flex flex-wrap items-baseline gap-x-2 text-xs text-soft` });
          {
            svelteHTML.createElement('bdi', { class: `font-semibold text-ink` });
            entryTitle(entry, clientName);
          }
          {
            const $$_tnemoM3C = __sveltets_2_ensureComponent(Moment);
            new $$_tnemoM3C({
              target: __sveltets_2_any(),
              props: {
                children: () => {
                  return __sveltets_2_any(0);
                },
                at: entry.at,
                class: `tabular-nums`,
              },
            });
            shortTime(entry.at, clock.now);
            Moment;
          }
          if (entry.taskId !== null) {
            {
              svelteHTML.createElement('a', { class: `link`, href: `/app/tasks/${entry.taskId}` });
              m.clients_open_thread();
            }
          }
        }
        if (text !== '') {
          {
            svelteHTML.createElement('p', {
              dir: `auto`,
              class: `mt-1 line-clamp-6 text-sm [overflow-wrap:anywhere] whitespace-pre-wrap`,
            });
            text;
          }
        }
      }
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const TimelineEntry__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type TimelineEntry__SvelteComponent_ = ReturnType<typeof TimelineEntry__SvelteComponent_>;
/*Ωignore_endΩ*/ export default TimelineEntry__SvelteComponent_;
