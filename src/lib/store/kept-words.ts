import { Dexie, type Table } from 'dexie';
import type { Store } from './database.ts';
import { openWorkspace } from './open.ts';
import { readState } from './outgoing.ts';
import { replay } from './overlay.ts';
import type { AttentionRow, Draft, OutboxRow } from './tables.ts';
import { SYNC_TABLES } from './workspace.ts';

/** An employee's own unsent words, kept while the device may hold nothing else of theirs: when a session ends, the
 * clients' data goes at once, but what a person wrote and the server never took waits for the next sign-in. */
class KeptWords extends Dexie {
  declare outbox: Table<OutboxRow, string>;
  declare attention: Table<AttentionRow, string>;
  declare drafts: Table<Draft, string>;

  constructor(employeeId: string) {
    super(nameOf(employeeId), { chromeTransactionDurability: 'strict', cache: 'disabled' });
    this.version(1).stores({ outbox: 'id', attention: 'id', drafts: 'conversationId' });
    this.on('versionchange', () => this.close());
  }
}

const nameOf = (employeeId: string): string => `frontdesk-kept-${employeeId}`;

/** Each with the epoch it was written in: the store that takes them back has heard no server yet. */
async function wordsOf(store: Store) {
  const { epoch } = await readState(store);
  const [outbox, attention, drafts] = await Promise.all([
    store.outbox.toArray(),
    store.attention.toArray(),
    store.drafts.toArray(),
  ]);
  return [outbox.map((row) => ({ epoch, ...row })), attention.map((row) => ({ epoch, ...row })), drafts] as const;
}

/** Copies the words aside; the store can be deleted when this resolves. Doing it twice is harmless. */
export async function keepWords(store: Store): Promise<void> {
  const [outbox, attention, drafts] = await wordsOf(store);
  if (outbox.length + attention.length + drafts.length === 0) return;
  const kept = new KeptWords(store.owner.id);
  await kept.transaction('rw', kept.tables, async () =>
    Promise.all([kept.outbox.bulkPut(outbox), kept.attention.bulkPut(attention), kept.drafts.bulkPut(drafts)]),
  );
  kept.close();
}

/** Brings kept words back under this device's numbers. The mutation ids stay, so what the server did take is not done twice. */
export async function takeWordsBack(store: Store): Promise<void> {
  if (!(await Dexie.exists(nameOf(store.owner.id)))) return;
  const kept = new KeptWords(store.owner.id);
  const [outbox, attention, drafts] = await Promise.all([
    kept.outbox.toArray(),
    kept.attention.toArray(),
    kept.drafts.toArray(),
  ]);
  await store.transaction('rw', SYNC_TABLES, async () => {
    const here = new Set((await store.outbox.toArray()).map(({ id }) => id));
    const missing = outbox.filter(({ id }) => !here.has(id)).sort((a, b) => a.written - b.written);
    await append(store, missing);
    await store.attention.bulkPut(attention);
    for (const draft of drafts) if (!(await store.drafts.get(draft.conversationId))) await store.drafts.add(draft);
  });
  await kept.delete();
}

async function append(store: Store, rows: readonly OutboxRow[]): Promise<void> {
  const work = await openWorkspace(store);
  const { state } = work;
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

export const forgetWords = (employeeId: string): Promise<void> => Dexie.delete(nameOf(employeeId));
