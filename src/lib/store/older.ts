import type { Store } from './database.ts';
import { addFill } from './base-changes.ts';
import { openWorkspace } from './open.ts';
import { readState } from './outgoing.ts';
import { retrying } from './retrying.ts';

/** What devices are not filled with: closed work and words older than 90 days (worker/db/queries/tier.ts). */
const TIER_MS = 90 * 24 * 3_600_000;

/** May the server have rows of this card that are not here? A card made since then has none. @param now UTC milliseconds */
export async function hasOlder(store: Store, clientId: string, now: number): Promise<boolean> {
  const [client, { whole = [] }] = await Promise.all([store.clients.get(clientId), readState(store)]);
  return client !== undefined && client.createdAt < now - TIER_MS && !whole.includes(clientId);
}

/** Has all of the card fetched with the next round, ahead of everything else; once is enough. */
export function askOlder(store: Store, clientId: string): Promise<void> {
  return retrying(store, () =>
    store.transaction('rw', store.meta, async () => {
      const work = await openWorkspace(store);
      const { fills, whole = [] } = work.state;
      if (whole.includes(clientId) || fills.some(({ kind, of }) => kind === 'whole' && of === clientId)) return;
      addFill(work, { kind: 'whole', of: clientId });
      await work.flush();
    }),
  );
}
