import type { Dexie } from 'dexie';

/**
 * A page that WebKit keeps for the back button stands still with every transaction that is under way, and all later writes, of
 * every page, wait behind it (github.com/w3c/IndexedDB/issues/381). So a page that is left ends its transactions and begins
 * none until it is back. Nothing is said to be saved before its transaction is over: nobody relied on these.
 */

const inFlight = new Set<IDBTransaction>();
let left = false;

/** From now on leaving the page ends what is under way in this database. */
export function follow(db: Dexie): void {
  db.use({
    stack: 'dbcore',
    name: 'in-flight',
    create: (core) => ({
      ...core,
      transaction(...facts) {
        const transaction = core.transaction(...facts) as IDBTransaction;
        const over = () => void inFlight.delete(transaction);
        inFlight.add(transaction);
        transaction.addEventListener('complete', over);
        transaction.addEventListener('abort', over);
        if (left) end(transaction);
        return transaction;
      },
    }),
  });
}

function end(transaction: IDBTransaction): void {
  try {
    transaction.abort();
  } catch {
    // Between its last request and its end: it needs nobody any more.
  }
}

/** Call it once, in the page: workers are ended by their page. */
export function endWhenLeft(page: Pick<Window, 'addEventListener'>): void {
  page.addEventListener('pagehide', () => {
    left = true;
    for (const transaction of inFlight) end(transaction);
  });
  // Before Dexie hears it, which then reads everything anew.
  page.addEventListener('pageshow', () => (left = false), { capture: true });
}
