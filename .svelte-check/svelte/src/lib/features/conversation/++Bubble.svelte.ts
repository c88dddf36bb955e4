///<reference types="svelte" />
import { m } from '#messages';
import type { MessageView } from '$lib/store/queries/conversation.ts';
import Badge from '$lib/ui/Badge.svelte';
import { timeOfDay } from '$lib/ui/time.ts';
import Moment from '$lib/ui/Moment.svelte';
import Quoted from '$lib/ui/Quoted.svelte';
import Bot from '@lucide/svelte/icons/bot';
import FileText from '@lucide/svelte/icons/file-text';
import NotebookPen from '@lucide/svelte/icons/notebook-pen';
import MessageFiles from './MessageFiles.svelte';
import MessageState from './MessageState.svelte';

type Props = {
  message: MessageView;
  clientName: string;
  /** Written by the person at the screen. */
  own: boolean;
  /** Shows the letter as its sender wrote it. */
  onOriginal: (letterId: string) => void;
};
function $$render() {
  const { message, clientName, own, onOriginal }: Props = $props();

  const author = $derived.by(() => {
    if (message.automatic) return m.thread_automatic();
    if (message.direction === 'in') return clientName;
    if (own) return m.thread_you();
    return message.authorName ?? m.thread_somebody();
  });
  const undone = $derived(message.state === 'undone');
  async () => {
    {
      svelteHTML.createElement('li', {
        class: ['flex max-w-[88%] flex-col gap-1', message.direction === 'in' ? 'self-start' : 'items-end self-end'],
      });
      {
        svelteHTML.createElement('p', { class: `flex items-center gap-1.5 px-1 text-xs text-soft` });
        if (message.direction === 'note') {
          {
            const $$_nePkoobetoN2C = __sveltets_2_ensureComponent(NotebookPen);
            new $$_nePkoobetoN2C({ target: __sveltets_2_any(), props: { class: `size-3.5`, 'aria-hidden': `true` } });
          }
        }
        if (message.automatic) {
          {
            const $$_toB2C = __sveltets_2_ensureComponent(Bot);
            new $$_toB2C({ target: __sveltets_2_any(), props: { class: `size-3.5`, 'aria-hidden': `true` } });
          }
        }
        {
          svelteHTML.createElement('span', { class: `max-w-52 truncate font-semibold` });
          author;
        }
        if (message.direction === 'note') {
          {
            svelteHTML.createElement('span', {});
            m.thread_note();
          }
        }
        {
          const $$_tnemoM2C = __sveltets_2_ensureComponent(Moment);
          new $$_tnemoM2C({
            target: __sveltets_2_any(),
            props: {
              children: () => {
                return __sveltets_2_any(0);
              },
              at: message.at,
              class: `tabular-nums`,
            },
          });
          timeOfDay(message.at);
          Moment;
        }
      }

      {
        svelteHTML.createElement('div', {
          class: [
            'flex max-w-full flex-col gap-2 rounded-lg px-4 py-2.5 text-base',
            message.direction === 'in' && 'rounded-tl-sm bg-sunken',
            message.direction === 'out' && 'rounded-tr-sm bg-accent-soft',
            message.direction === 'note' && 'rounded-tr-sm border border-dashed border-warn bg-warn-soft text-ink',
            undone && 'text-faint line-through',
          ],
        });
        {
          svelteHTML.createElement('p', {
            dir: `auto`,
            class: `[overflow-wrap:anywhere] break-words whitespace-pre-wrap`,
          });
          message.text;
        }
        if (message.quoted !== '') {
          {
            const $$_detouQ2C = __sveltets_2_ensureComponent(Quoted);
            new $$_detouQ2C({ target: __sveltets_2_any(), props: { text: message.quoted } });
          }
        }
      }
      if (message.files.length > 0) {
        {
          const $$_seliFegasseM1C = __sveltets_2_ensureComponent(MessageFiles);
          new $$_seliFegasseM1C({
            target: __sveltets_2_any(),
            props: {
              files: message.files,
              authorName: message.authorName,
              own,
              open: !undone && message.state !== 'sent',
            },
          });
        }
      }
      if (message.letterId !== null && message.direction === 'in') {
        const letterId = message.letterId;
        {
          svelteHTML.createElement('button', {
            type: `button`,
            class: `flex min-h-8 items-center gap-1 self-start px-1 text-xs text-soft underline-offset-2 hover:text-ink hover:underline`,
            onclick: () => onOriginal(letterId),
          });
          {
            const $$_txeTeliF2C = __sveltets_2_ensureComponent(FileText);
            new $$_txeTeliF2C({ target: __sveltets_2_any(), props: { class: `size-3.5`, 'aria-hidden': `true` } });
          }
          m.original_open();
        }
      }
      if (message.unconfirmed) {
        {
          svelteHTML.createElement('details', { class: `px-1 text-xs text-soft` });
          {
            svelteHTML.createElement('summary', { class: `flex min-h-8 w-fit cursor-pointer items-center` });
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
              m.thread_unconfirmed();
              Badge;
            }
          }
          {
            svelteHTML.createElement('p', { class: `mt-1 max-w-prose` });
            message.letterId === null ? m.thread_unconfirmed_why() : m.thread_unconfirmed_letter_why();
          }
        }
      }
      {
        const $$_etatSegasseM1C = __sveltets_2_ensureComponent(MessageState);
        new $$_etatSegasseM1C({ target: __sveltets_2_any(), props: { message, own } });
      }
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const Bubble__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type Bubble__SvelteComponent_ = ReturnType<typeof Bubble__SvelteComponent_>;
/*Ωignore_endΩ*/ export default Bubble__SvelteComponent_;
