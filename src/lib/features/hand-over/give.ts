import { m } from '#messages';
import { mutate } from '$lib/sync/mutate.ts';
import { status } from '$lib/sync/status.svelte.ts';
import { attempt } from '$lib/ui/attempt.ts';
import { toast } from '$lib/ui/toast.ts';
import type { Handed } from './handed.ts';

/** Gives tasks to an employee, one after the other; of each that was not possible it says why. */
export async function give(
  tasks: readonly Pick<Handed, 'taskId' | 'requestId' | 'clientId'>[],
  { id: employeeId, name }: { id: string; name: string },
): Promise<void> {
  let count = 0;
  for (const { taskId, requestId, clientId } of tasks) {
    const given = await attempt(() => mutate('task.handover', { taskId, requestId, clientId, employeeId }), {
      refused: m.waiting_refused,
      failed: m.waiting_store_failed,
    });
    if (given) count += 1;
  }
  if (count === 0) return;
  const words = status.online ? m.waiting_given({ name }) : m.waiting_given_offline({ name });
  toast.success(count === 1 ? words : `${m.handout_count({ count })} · ${words}`);
}
