///<reference types="svelte" />
import { m } from '#messages';
import type { ConversationView } from '$lib/store/queries/conversation.ts';
import { olderOf } from '$lib/sync/older-of.svelte.ts';
import { status } from '$lib/sync/status.svelte.ts';
import Button from '$lib/ui/Button.svelte';
import { clock } from '$lib/ui/clock.svelte.ts';
import Bubble from './Bubble.svelte';
import { byDay } from './days.ts';
import HeldReply from './HeldReply.svelte';
import { stickToEnd } from './stick-to-end.svelte.ts';
import { subjectLines } from './subject-lines.ts';
import { requestNumber } from '$lib/ui/words.ts';

type Props = {
  view: ConversationView;
  /** The person at the screen; only their own replies can be taken back. */
  employeeId: string;
  onEarlier: () => void;
  onOriginal: (letterId: string) => void;
};
function $$render() {
  const { view, employeeId, onEarlier, onOriginal }: Props = $props();

  const older = olderOf(() => view.conversation.clientId);
  const subjects = $derived(subjectLines(view));
  const days = $derived(byDay(view.messages, clock.now));
  /** Above the first message that the author of a held reply had not seen. */
  const unseenFrom = $derived.by(() => {
    const unseen = new Set(view.held.flatMap(({ between }) => between));
    return view.messages.find(({ id }) => unseen.has(id))?.id;
  });
  async () => {
    {
      svelteHTML.createElement('div', {
        class: `min-h-0 flex-1 overflow-y-auto overscroll-contain focus-inset`,
        role: `region`,
        'aria-label': m.thread_label(),
        tabindex: 0,
        [Symbol('@attach')]: stickToEnd({
          newest: () => view.held.at(-1)?.id ?? view.messages.at(-1)?.id,
          messages: () => view.messages,
        }),
      });
      {
        svelteHTML.createElement('div', { class: `mx-auto flex w-full max-w-3xl flex-col gap-4 px-4 py-5` });
        if (view.earlier) {
          {
            svelteHTML.createElement('div', { class: `flex justify-center` });
            {
              const $$_nottuB3C = __sveltets_2_ensureComponent(Button);
              new $$_nottuB3C({
                target: __sveltets_2_any(),
                props: {
                  children: () => {
                    return __sveltets_2_any(0);
                  },
                  variant: `ghost`,
                  onclick: onEarlier,
                },
              });
              m.thread_earlier();
              Button;
            }
          }
        }
        if (!view.earlier && older.missing) {
          {
            svelteHTML.createElement('div', { class: `flex justify-center`, 'aria-live': `polite` });
            if (older.asked) {
              {
                svelteHTML.createElement('p', { class: `py-2 text-sm text-soft` });
                status.online ? m.older_asked() : m.older_offline();
              }
            } else {
              {
                const $$_nottuB3C = __sveltets_2_ensureComponent(Button);
                new $$_nottuB3C({
                  target: __sveltets_2_any(),
                  props: {
                    children: () => {
                      return __sveltets_2_any(0);
                    },
                    variant: `ghost`,
                    onclick: () => void older.fetch(),
                  },
                });
                m.older_fetch();
                Button;
              }
            }
          }
        }
        for (let day of __sveltets_2_ensureArray(days)) {
          day.key;
          {
            svelteHTML.createElement('section', { class: `flex flex-col gap-3`, 'aria-label': day.label });
            {
              svelteHTML.createElement('p', {
                'aria-hidden': `true`,
                class: `self-center rounded-full bg-sunken px-3 py-1 text-2xs font-semibold text-soft`,
              });
              day.label;
            }
            {
              svelteHTML.createElement('ul', { class: `flex flex-col gap-3` });
              for (let message of __sveltets_2_ensureArray(day.messages)) {
                message.id;
                const subject = subjects.get(message.id);
                if (subject !== undefined) {
                  {
                    svelteHTML.createElement('li', { class: `flex items-center gap-3 pt-1 text-xs text-soft` });
                    {
                      svelteHTML.createElement('span', { class: `h-px flex-1 bg-line`, 'aria-hidden': `true` });
                    }
                    {
                      svelteHTML.createElement('span', { class: `max-w-[80%] text-center break-words` });
                      {
                        svelteHTML.createElement('span', { class: `tabular-nums` });
                        requestNumber(subject.number);
                      }
                      {
                        svelteHTML.createElement('bdi', { class: `font-semibold` });
                        subject.text;
                      }
                    }
                    {
                      svelteHTML.createElement('span', { class: `h-px flex-1 bg-line`, 'aria-hidden': `true` });
                    }
                  }
                }
                if (message.id === unseenFrom) {
                  {
                    svelteHTML.createElement('li', {
                      class: `flex items-center gap-3 pt-1 text-xs font-semibold text-warn-ink`,
                    });
                    {
                      svelteHTML.createElement('span', { class: `h-px flex-1 bg-warn`, 'aria-hidden': `true` });
                    }
                    m.held_came_in();
                    {
                      svelteHTML.createElement('span', { class: `h-px flex-1 bg-warn`, 'aria-hidden': `true` });
                    }
                  }
                }
                {
                  const $$_elbbuB4C = __sveltets_2_ensureComponent(Bubble);
                  new $$_elbbuB4C({
                    target: __sveltets_2_any(),
                    props: {
                      message,
                      clientName: view.client?.name ?? '',
                      own: message.authorId === employeeId,
                      onOriginal,
                    },
                  });
                }
              }
            }
          }
        }
        {
          svelteHTML.createElement('p', { class: `py-10 text-center text-sm text-soft` });
          m.thread_empty();
        }

        if (view.held.length > 0) {
          {
            svelteHTML.createElement('ul', { class: `flex flex-col gap-3`, 'aria-label': m.held_label() });
            for (let held of __sveltets_2_ensureArray(view.held)) {
              held.id;
              {
                const $$_ylpeRdleH3C = __sveltets_2_ensureComponent(HeldReply);
                new $$_ylpeRdleH3C({
                  target: __sveltets_2_any(),
                  props: { held, conversationId: view.conversation.id },
                });
              }
            }
          }
        }
      }
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const Thread__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type Thread__SvelteComponent_ = ReturnType<typeof Thread__SvelteComponent_>;
/*Ωignore_endΩ*/ export default Thread__SvelteComponent_;
