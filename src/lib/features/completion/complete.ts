import { m } from '#messages';
import type { Task } from '#domain/model';
import { UNDO_DELAY_MS } from '#domain/mutations/reply-send';
import { mutate, newId } from '$lib/sync/mutate.ts';
import { refusalText } from '$lib/ui/refusal.ts';
import { toast } from '$lib/ui/toast.ts';

type Completion = { result: string; note: string };

/** Completes the task and offers to take it back. @returns false when nothing was written */
export async function complete(task: Task, { result, note }: Completion): Promise<boolean> {
  const { id: taskId, requestId } = task;
  const words = note === '' ? {} : { note: { messageId: newId('msg'), text: note } };
  const done = await attempt(() => mutate('task.complete', { taskId, requestId, result, ...words }));
  if (!done) return false;
  toast.success(m.complete_done(), {
    duration: UNDO_DELAY_MS,
    action: {
      label: m.complete_undo(),
      onClick: () => void attempt(() => mutate('task.reopen', { taskId, requestId })),
    },
  });
  return true;
}

async function attempt(write: () => ReturnType<typeof mutate>): Promise<boolean> {
  try {
    const written = await write();
    if (written.kind === 'refused') toast.error(m.complete_not_possible({ reason: refusalText(written.code) }));
    return written.kind === 'written';
  } catch {
    toast.error(m.complete_store_failed());
    return false;
  }
}
