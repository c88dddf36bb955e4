import { Dexie } from 'dexie';
import type { Store } from './database.ts';
import { keptName, KeptWords, type Words } from './kept-words.ts';
import { openWorkspace } from './open.ts';
import { replay } from './overlay.ts';
import type { JournalRow, OutboxRow } from './tables.ts';
import { SYNC_TABLES } from './workspace.ts';

/** Brings kept words back under this device's numbers. The mutation ids stay, so what the server did take is not done twice. */
export async function takeWordsBack(store: Store): Promise<void> {
  if (!(await Dexie.exists(keptName(store.owner.id)))) return;
  const kept = new KeptWords(store.owner.id);
  const [outbox, attention, drafts, journal] = await Promise.all([
    kept.outbox.toArray(),
    kept.attention.toArray(),
    kept.drafts.toArray(),
    kept.journal.toArray(),
  ]);
  await takeIn(store, { outbox, attention, drafts, journal });
  await kept.delete();
}

export function takeIn(store: Store, { outbox, attention, drafts, journal }: Words): Promise<void> {
  return store.transaction('rw', SYNC_TABLES, async () => {
    const [waiting, taken] = await Promise.all([store.outbox.toArray(), store.journal.toArray()]);
    const known = new Set([...waiting, ...taken].map(({ id }) => id));
    const missingOf = <R extends OutboxRow | JournalRow>(rows: readonly R[]): R[] =>
      rows.filter(({ id }) => !known.has(id)).sort((a, b) => a.written - b.written);
    const [missing, settled] = [missingOf(outbox), missingOf(journal)];
    // Mostly the copy holds nothing else than the store: then nothing is written, so that a full disk holds nothing up.
    if (missing.length + settled.length > 0) await append(store, missing, settled);
    await store.attention.bulkPut(attention);
    for (const draft of drafts) if (!(await store.drafts.get(draft.conversationId))) await store.drafts.add(draft);
  });
}

/** What the server had taken stands before what waits: the reset that tells of the restore puts it into that line. */
async function append(store: Store, rows: readonly OutboxRow[], settled: readonly JournalRow[]): Promise<void> {
  const work = await openWorkspace(store);
  const { state } = work;
  const journal = settled.map((row) => ({ ...row, written: (state.written += 1) }));
  await store.journal.bulkPut(journal);
  const anew = rows.map((row) => {
    state.n += 1;
    state.written += 1;
    return { ...row, n: state.n, written: state.written, result: null };
  });
  const outbox = [...(await store.outbox.orderBy('written').toArray()), ...anew];
  const moved = await replay(store, work, { outbox, changed: new Set(anew.flatMap(({ touched }) => touched)) });
  await store.outbox.bulkPut([...anew, ...moved]);
  await work.flush();
}
