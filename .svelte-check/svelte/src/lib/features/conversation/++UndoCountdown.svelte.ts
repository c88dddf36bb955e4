///<reference types="svelte" />
import { m } from '#messages';
import { session } from '$lib/sync/session.svelte.ts';
import { UNDO_DELAY_MS } from '#domain/mutations/reply-send';

type Props = {
  /** When the reply was written, server time. */
  at: number;
  /** It has not left this device, so there is no hurry. */
  waitsHere: boolean;
  onUndo: () => void;
};
function $$render() {
  const { at, waitsHere, onUndo }: Props = $props();

  let now = $state(session.now);
  // The server's clock is known to the second only: never more is promised than there is.
  const left = $derived(Math.ceil(Math.min(UNDO_DELAY_MS, at + UNDO_DELAY_MS - now) / 1_000));

  $effect(() => {
    if (waitsHere || left <= 0) return;
    const timer = setInterval(() => (now = session.now), 250);
    return () => clearInterval(timer);
  });
  async () => {
    if (waitsHere || left > 0) {
      {
        svelteHTML.createElement('button', {
          type: `button`,
          class: `min-h-8 font-semibold link tabular-nums`,
          onclick: onUndo,
        });
        waitsHere ? m.thread_undo() : m.thread_undo_in({ seconds: left });
      }
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(''), slots: {}, events: {} };
}
const UndoCountdown__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type UndoCountdown__SvelteComponent_ = ReturnType<typeof UndoCountdown__SvelteComponent_>;
/*Ωignore_endΩ*/ export default UndoCountdown__SvelteComponent_;
