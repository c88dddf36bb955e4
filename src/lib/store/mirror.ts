import { Dexie, liveQuery } from 'dexie';
import type { Store } from './database.ts';
import { changesOf, forgetWords, keptName, KeptWords } from './kept-words.ts';
import type { OutboxRow } from './tables.ts';

/** What the server takes at once is in no danger, and not copied. */
const AFTER_MS = 1_000;

/**
 * Keeps a copy of what the server has not taken in the small database of kept words, for the day the large one is lost:
 * whoever opens the app then finds it there like the words of a session that ended (DV12).
 * @param afterMs milliseconds that the server has to take it
 * @returns stops it
 */
export function mirrorUnsent(store: Store, afterMs: number = AFTER_MS): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let copying: Promise<unknown> = Promise.resolve();
  const later = (waiting: readonly OutboxRow[]): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      copying = copying.then(() => copy(store, waiting)).catch((error: unknown) => console.error(error));
    }, afterMs);
  };
  // A store that is closed or lost ends it: what is in the copy by then is what it is for.
  const watching = liveQuery(() => store.outbox.filter(isWaiting).toArray()).subscribe({
    next: later,
    error: () => {},
  });
  return () => {
    watching.unsubscribe();
    clearTimeout(timer);
  };
}

const isWaiting = ({ result }: OutboxRow): boolean => result === null;

async function copy(store: Store, waiting: readonly OutboxRow[]): Promise<void> {
  if (waiting.length === 0 && !(await Dexie.exists(keptName(store.owner.id)))) return;
  const copies = (await changesOf(store)).filter(isWaiting);
  const kept = new KeptWords(store.owner.id);
  const ids = new Set(copies.map(({ id }) => id));
  const left = await kept.transaction('rw', kept.tables, async () => {
    await kept.outbox.filter(({ id }) => !ids.has(id)).delete();
    await kept.outbox.bulkPut(copies);
    const counts = await Promise.all(kept.tables.map((table) => table.count()));
    return counts.some((count) => count > 0);
  });
  kept.close();
  // An empty database would only say who was here.
  if (!left) await forgetWords(store.owner.id);
}
