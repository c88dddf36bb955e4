import { mutate } from '$lib/sync/mutate.ts';
import { whenVisible } from '$lib/ui/when-visible.ts';

/**
 * Opened: whoever holds the task has seen it, and it does not move on (AS7). A page in the background shows it to nobody.
 * A device that cannot keep that has said nothing; the task is opened again, or moves on.
 * @returns stops waiting for somebody to look
 */
export const acknowledgeWhenSeen = (taskId: string): (() => void) =>
  whenVisible(() => void mutate('task.acknowledge', { taskId }).catch(() => undefined));
