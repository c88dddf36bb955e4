import type { Store } from './database.ts';

const TRIES = 3;
/** WebKit drops IndexedDB connections of pages in the background; the next use fails with one of these. */
const DROPPED = ['DatabaseClosedError', 'InvalidStateError', 'UnknownError'];

/** Does `work` on the store; when the connection was dropped under it, reopens and tries again, three times in all.
 * Only whole transactions belong here: what failed has left nothing behind. */
export async function retrying<T>(store: Store, work: () => PromiseLike<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt === TRIES || store.handedOver || !isDropped(error)) throw error;
      store.close({ disableAutoOpen: false });
      await store.open();
    }
  }
}

const isDropped = (error: unknown): boolean => error instanceof Error && DROPPED.includes(error.name);
