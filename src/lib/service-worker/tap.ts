import { windows, worker } from './scope.ts';

/**
 * A notification was tapped: an open desk goes there by itself, and keeps the words that somebody is writing in it; else one
 * is opened, from the device's own files when there is no network.
 */
export async function openFrom(notification: Notification): Promise<void> {
  notification.close();
  const path = pathOf(notification.data);
  const [desk] = await windows();
  if (desk === undefined) return void (await worker.clients.openWindow(path));
  desk.postMessage({ type: 'OPEN', path });
  // Refused where no person tapped; the desk is at the task all the same.
  await desk.focus().catch(() => undefined);
}

/** What a notification of ours carries; of another one, the desk itself. */
function pathOf(data: unknown): string {
  const path = typeof data === 'object' && data !== null && 'path' in data ? data.path : null;
  return typeof path === 'string' && path.startsWith('/app/') ? path : '/app/';
}
