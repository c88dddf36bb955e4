/// <reference lib="webworker" />
import { Store } from '../../store/database.ts';
import type { FromPage, FromWorker } from './messages.ts';
import { createSearcher, type Searcher } from './searcher.ts';

/** Search in a thread of its own, which neither the screen nor a page of rows being written keeps waiting. */

declare const self: DedicatedWorkerGlobalScope;

const say = (message: FromWorker): void => self.postMessage(message);
let searcher: Promise<Searcher> | null = null;

self.addEventListener('message', ({ data }: MessageEvent<FromPage>) => {
  if (data.kind === 'start') searcher ??= start(data);
  else void answer(data);
});

async function start({ owner, app }: Extract<FromPage, { kind: 'start' }>): Promise<Searcher> {
  // It reads and never writes, so it needs to know no mutation.
  const store = new Store({ owner, mutators: {}, app });
  await store.open();
  return createSearcher(store, () => say({ kind: 'outdated' }));
}

async function answer({ id, query, limit }: Extract<FromPage, { kind: 'search' }>): Promise<void> {
  try {
    const found = await (await searcher)?.search(query, limit);
    say({ kind: 'answer', id, found: found ?? null });
  } catch {
    say({ kind: 'answer', id, found: null });
  }
}
