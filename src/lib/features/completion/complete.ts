import { m } from '#messages';
import type { Task } from '#domain/model';
import { UNDO_DELAY_MS } from '#domain/mutations/reply-send';
import { mutate, newId } from '$lib/sync/mutate.ts';
import { attempt } from '$lib/ui/attempt.ts';
import { toast } from '$lib/ui/toast.ts';

const WORDS = { refused: m.complete_not_possible, failed: m.complete_store_failed };

type Completion = { result: string; note: string };

/** Completes the task and offers to take it back. @returns false when nothing was written */
export async function complete(task: Task, { result, note }: Completion): Promise<boolean> {
  const { id: taskId, requestId } = task;
  const words = note === '' ? {} : { note: { messageId: newId('msg'), text: note } };
  const done = await attempt(() => mutate('task.complete', { taskId, requestId, result, ...words }), WORDS);
  if (!done) return false;
  toast.success(m.complete_done(), {
    duration: UNDO_DELAY_MS,
    action: {
      label: m.complete_undo(),
      onClick: () => void attempt(() => mutate('task.reopen', { taskId, requestId }), WORDS),
    },
  });
  return true;
}
