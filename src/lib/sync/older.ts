import { requireStore } from '../store/current.svelte.ts';
import { askOlder, hasOlder as isMissing } from '../store/older.ts';
import { session } from './session.svelte.ts';

/** Whether there may be more of this client's history than this device holds. */
export const hasOlder = (clientId: string): Promise<boolean> => isMissing(requireStore(), clientId, session.now);

/** Fetches all of a client's history; it appears by itself, now or when the server can be reached. */
export async function loadOlder(clientId: string): Promise<void> {
  await askOlder(requireStore(), clientId);
  session.kick();
}
