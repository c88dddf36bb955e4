///<reference types="svelte" />
import { m } from '#messages';
import type { Request, Task } from '#domain/model';
import { live } from '$lib/store/live.svelte.ts';
import { conversation, type ConversationView } from '$lib/store/queries/conversation.ts';
import { noteOpened } from '$lib/sync/opened.ts';
import Banner from '$lib/ui/Banner.svelte';
import Skeleton from '$lib/ui/Skeleton.svelte';
import type { Snippet } from 'svelte';
import ConversationHeader from './ConversationHeader.svelte';
import NotHere from './NotHere.svelte';
import Thread from './Thread.svelte';

type Open = { view: ConversationView; request: Request | undefined };
type Props = {
  task: Task;
  employeeId: string;
  backHref: string;
  onCard: () => void;
  onOriginal: (letter: { id: string; subject: string }) => void;
  actions: Snippet<[Open]>;
  status: Snippet<[Request]>;
  /** What the request is about besides words, above them. */
  about?: Snippet<[Request]>;
  composer: Snippet<[Open]>;
};
function $$render() {
  const { task, employeeId, backHref, onCard, onOriginal, actions, status, about, composer }: Props = $props();

  const PAGE = 50;
  let shown = $state(PAGE);
  const found = live((store) => conversation(store, task.conversationId, { messages: shown }));
  const view = $derived(found.current);
  $effect(() => {
    if (view != null) noteOpened({ kind: 'task', id: task.id });
  });
  const request = $derived(view?.requests.find(({ id }) => id === task.requestId));
  async () => {
    if (found.error !== null) {
      {
        svelteHTML.createElement('div', { class: `p-4` });
        {
          const $$_rennaB1C = __sveltets_2_ensureComponent(Banner);
          new $$_rennaB1C({
            target: __sveltets_2_any(),
            props: {
              children: () => {
                return __sveltets_2_any(0);
              },
              tone: `danger`,
              urgent: true,
            },
          });
          m.thread_failed();
          Banner;
        }
      }
    } else if (view === undefined) {
      {
        const $$_notelekS0C = __sveltets_2_ensureComponent(Skeleton);
        new $$_notelekS0C({ target: __sveltets_2_any(), props: { label: m.thread_loading(), rows: 4 } });
      }
    } else if (view === null) {
      {
        const $$_ereHtoN0C = __sveltets_2_ensureComponent(NotHere);
        new $$_ereHtoN0C({ target: __sveltets_2_any(), props: { backHref } });
      }
    } else {
      const open = { view, request };
      {
        svelteHTML.createElement('article', { class: `flex h-full min-h-0 flex-col`, 'aria-label': view.client?.name });
        {
          const $$_redaeHnoitasrevnoC1C = __sveltets_2_ensureComponent(ConversationHeader);
          new $$_redaeHnoitasrevnoC1C({
            target: __sveltets_2_any(),
            props: { view, request, backHref, onCard, controls: actions, status },
          });
        }
        if (request !== undefined) {
          __sveltets_2_ensureSnippet(about?.(request));
        }
        if (view.refused.length > 0) {
          {
            svelteHTML.createElement('div', { class: `px-4 pt-3` });
            {
              const $$_rennaB2C = __sveltets_2_ensureComponent(Banner);
              new $$_rennaB2C({
                target: __sveltets_2_any(),
                props: {
                  children: () => {
                    return __sveltets_2_any(0);
                  },
                  tone: `warn`,
                },
              });
              m.thread_refused_here();
              {
                svelteHTML.createElement('a', { class: `font-semibold link`, href: `/app/attention` });
                m.thread_to_attention();
              }
              Banner;
            }
          }
        }
        {
          const $$_daerhT1C = __sveltets_2_ensureComponent(Thread);
          new $$_daerhT1C({
            target: __sveltets_2_any(),
            props: {
              view,
              employeeId,
              onEarlier: () => (shown += PAGE),
              onOriginal: (id) => onOriginal({ id, subject: request?.subject ?? view.conversation.subject }),
            },
          });
        }
        __sveltets_2_ensureSnippet(composer(open));
      }
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const Conversation__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type Conversation__SvelteComponent_ = ReturnType<typeof Conversation__SvelteComponent_>;
/*Ωignore_endΩ*/ export default Conversation__SvelteComponent_;
