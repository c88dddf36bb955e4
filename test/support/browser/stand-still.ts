import type { Page, Worker } from '@playwright/test';

/** A moment in the life of a transaction of the device's database, at which the browser is to be killed. */
export type Moment = {
  /** What is asked of the database for the `nth` time, counted from when this is known. */
  ask: 'add' | 'put' | 'createIndex';
  store: string;
  nth: number;
  /** `asked`: the transaction has begun, and will never end. `kept`: it is on the disk, and nobody has heard of it yet. */
  when: 'asked' | 'kept';
};

const STANDS_STILL = 'stands still';

/** Runs in the page or its worker. A thread that stands still commits nothing more, and tells nobody. */
function watch({ ask, store, nth, when, word }: Moment & { word: string }): void {
  let seen = 0;
  const stop = () => {
    console.info(word);
    for (;;) performance.now();
  };
  const prototype: Record<typeof ask, (...given: never[]) => unknown> = IDBObjectStore.prototype;
  const before = prototype[ask];
  prototype[ask] = function (this: IDBObjectStore, ...given) {
    const asked = before.apply(this, given);
    if (this.name === store) seen += 1;
    if (this.name !== store || seen !== nth) return asked;
    if (when === 'asked') stop();
    this.transaction.addEventListener('complete', stop);
    return asked;
  };
}

/** From the next document on, in the page itself: what a person writes, and upgrades. */
export const standStill = (page: Page, moment: Moment): Promise<unknown> =>
  page.addInitScript(watch, { ...moment, word: STANDS_STILL });

/** At once, in the worker that takes in what the server sends. */
export const standStillIn = (worker: Worker, moment: Moment): Promise<void> =>
  worker.evaluate(watch, { ...moment, word: STANDS_STILL });

export const stands = (page: Page): Promise<unknown> =>
  page.waitForEvent('console', { predicate: (said) => said.text() === STANDS_STILL, timeout: 40_000 });

/** It begins when the list is there. */
export const syncWorkerOf = async (page: Page): Promise<Worker> =>
  page.workers().find(isSyncWorker) ?? page.waitForEvent('worker', isSyncWorker);

const isSyncWorker = (worker: Worker): boolean => worker.url().includes('sync-worker');
