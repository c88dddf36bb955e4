import type { Store } from '../../store/database.ts';
import type { FromPage, FromWorker } from './messages.ts';
import type { Found, Searcher } from './searcher.ts';

const create = (): Worker =>
  new Worker(new URL('./search-worker.ts', import.meta.url), { type: 'module', name: 'frontdesk-search' });

/**
 * Starts search for an open store beside the page, or in it where a module worker cannot be had.
 * @param outdated as of `createSearcher`
 */
export function startSearcher(store: Store, outdated: () => void, make: () => Worker = create): Searcher {
  let here: Promise<Searcher> | null = null;
  const searchHere = () =>
    (here ??= import('./searcher.ts').then(({ createSearcher }) => createSearcher(store, outdated)));
  const there = inWorker(store, outdated, make);
  return {
    async search(query, limit) {
      const found = here ? null : await there?.search(query, limit);
      return found ?? (await searchHere()).search(query, limit);
    },
    stop() {
      there?.stop();
      void here?.then((it) => it.stop());
    },
  };
}

type InWorker = { search: (query: string, limit: number) => Promise<Found | null>; stop: () => void };

/** Null where no worker can be made; one that fails answers null. */
function inWorker({ owner, app }: Store, outdated: () => void, make: () => Worker): InWorker | null {
  const waiting = new Map<number, (found: Found | null) => void>();
  let asked = 0;
  let failed = false;
  const fail = () => {
    failed = true;
    for (const settle of waiting.values()) settle(null);
    waiting.clear();
  };
  const worker = makeOrNull(make);
  if (!worker) return null;
  const say = (message: FromPage): void => worker.postMessage(message);
  worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
    if (data.kind === 'outdated') return outdated();
    waiting.get(data.id)?.(data.found);
    waiting.delete(data.id);
  });
  worker.addEventListener('error', fail);
  say({ kind: 'start', owner, app });
  return {
    search: (query, limit) =>
      failed
        ? Promise.resolve(null)
        : new Promise((settle) => {
            asked += 1;
            waiting.set(asked, settle);
            say({ kind: 'search', id: asked, query, limit });
          }),
    stop() {
      worker.terminate();
      fail();
    },
  };
}

function makeOrNull(make: () => Worker): Worker | null {
  try {
    return make();
  } catch {
    return null;
  }
}
