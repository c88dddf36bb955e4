///<reference types="svelte" />
import { m } from '#messages';
import type { MessageView } from '$lib/store/queries/conversation.ts';
import { mutate } from '$lib/sync/mutate.ts';
import { attempt } from '$lib/ui/attempt.ts';
import { failureText } from '$lib/ui/letter-failure.ts';
import Check from '@lucide/svelte/icons/check';
import CircleAlert from '@lucide/svelte/icons/circle-alert';
import CircleQuestionMark from '@lucide/svelte/icons/circle-question-mark';
import Clock from '@lucide/svelte/icons/clock';
import CloudUpload from '@lucide/svelte/icons/cloud-upload';
import UndoCountdown from './UndoCountdown.svelte';

type Props = { message: MessageView; own: boolean };
function $$render() {
  const { message, own }: Props = $props();

  const SHOWN = {
    'on-device': { icon: CloudUpload, text: m.thread_state_on_device },
    accepted: { icon: Clock, text: m.thread_state_queued },
    queued: { icon: Clock, text: m.thread_state_queued },
    sent: { icon: Check, text: m.thread_state_sent },
    failed: { icon: CircleAlert, text: () => m.thread_state_failed({ reason: failureText(message.failure) }) },
    unknown: { icon: CircleQuestionMark, text: m.thread_state_unknown },
    undone: { icon: undefined, text: m.thread_state_undone },
  } as const;

  /** The letter waits for bytes, from this device or another. */
  const awaitsFiles = $derived(message.files.some(({ state }) => state === 'expected'));

  // Notes and incoming words have no journey to tell of, unless they still wait on this device.
  const shown = $derived(
    message.state === 'received' ||
      message.state === 'noted' ||
      (message.direction !== 'out' && message.state !== 'on-device')
      ? undefined
      : SHOWN[message.state],
  );
  const troubled = $derived(message.state === 'failed' || message.state === 'unknown');
  const mayUndo = $derived(
    own && message.direction === 'out' && ['on-device', 'accepted', 'queued'].includes(message.state),
  );

  const change = (name: 'reply.undo' | 'reply.retry') =>
    attempt(() => mutate(name, { messageId: message.id }), {
      refused: m.thread_refused,
      failed: m.thread_store_failed,
    });
  async () => {
    if (shown !== undefined) {
      {
        svelteHTML.createElement('p', {
          class: [
            'flex flex-wrap items-center justify-end gap-x-2 px-1 text-xs',
            troubled ? 'text-danger-ink' : 'text-soft',
          ],
          'aria-live': `polite`,
        });
        {
          svelteHTML.createElement('span', { class: `inline-flex items-center gap-1` });
          if (shown.icon) {
            {
              const $$_noci_nwohs2C = __sveltets_2_ensureComponent(shown.icon);
              new $$_noci_nwohs2C({
                target: __sveltets_2_any(),
                props: { class: `size-3.5 shrink-0`, 'aria-hidden': `true` },
              });
            }
          }
          awaitsFiles && (message.state === 'queued' || message.state === 'accepted')
            ? m.thread_state_files()
            : shown.text();
        }
        if (mayUndo) {
          {
            const $$_nwodtnuoCodnU1C = __sveltets_2_ensureComponent(UndoCountdown);
            new $$_nwodtnuoCodnU1C({
              target: __sveltets_2_any(),
              props: {
                at: message.at,
                waitsHere: message.state === 'on-device' || awaitsFiles,
                onUndo: () => void change('reply.undo'),
              },
            });
          }
        }
        if (troubled) {
          {
            svelteHTML.createElement('button', {
              type: `button`,
              class: `min-h-8 font-semibold link`,
              onclick: () => void change('reply.retry'),
            });
            message.state === 'unknown' ? m.thread_send_again() : m.thread_retry();
          }
        }
      }
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const MessageState__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type MessageState__SvelteComponent_ = ReturnType<typeof MessageState__SvelteComponent_>;
/*Ωignore_endΩ*/ export default MessageState__SvelteComponent_;
