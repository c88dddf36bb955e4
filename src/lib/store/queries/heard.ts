import type { Store } from '../database.ts';

/** When this device last took in the server's word, UTC milliseconds; null where that is not known. */
export const lastHeard = (store: Store): Promise<number | null> =>
  store.transaction('r', store.meta, async () => (await store.meta.get('state'))?.heardAt ?? null);
