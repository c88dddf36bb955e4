import { Dexie, type Table } from 'dexie';
import type { Store } from './database.ts';
import { follow } from './in-flight.ts';
import { readState } from './outgoing.ts';
import type { AttentionRow, Draft, JournalRow, OutboxRow } from './tables.ts';

/** An employee's own unsent words, kept while the device may hold nothing else of theirs: when a session ends, the
 * clients' data goes at once, but what a person wrote and the server never took waits for the next sign-in. */
export class KeptWords extends Dexie {
  declare outbox: Table<OutboxRow, string>;
  declare attention: Table<AttentionRow, string>;
  declare drafts: Table<Draft, string>;
  /** What a server had taken that has been restored to an earlier time; else empty. */
  declare journal: Table<JournalRow, string>;

  constructor(employeeId: string) {
    super(keptName(employeeId), { chromeTransactionDurability: 'strict', cache: 'disabled' });
    follow(this);
    this.version(2).stores({ outbox: 'id', attention: 'id', drafts: 'conversationId', journal: 'id' });
    this.on('versionchange', () => this.close());
  }
}

export const keptName = (employeeId: string): string => `frontdesk-kept-${employeeId}`;

export type Words = {
  outbox: readonly OutboxRow[];
  attention: readonly AttentionRow[];
  drafts: readonly Draft[];
  journal: readonly JournalRow[];
};

/** Each with the epoch it was written in: the store that takes them back has heard no server yet.
 * @param isForgotten by a server that was restored: with what it had taken */
export async function wordsOf(store: Store, isForgotten: boolean): Promise<Words> {
  const { epoch } = await readState(store);
  const [outbox, attention, drafts, journal] = await Promise.all([
    changesOf(store),
    store.attention.toArray(),
    store.drafts.toArray(),
    isForgotten ? store.journal.toArray() : [],
  ]);
  return {
    outbox,
    attention: attention.map((row) => ({ epoch, ...row })),
    drafts,
    journal: journal.map((row) => ({ epoch, ...row })),
  };
}

/** The outbox as it can be understood without its store, the oldest first: what waits in it stands behind what its author
 * had written before and the server has taken since, which only the journal and the rows beside it tell (sync.md, Pull 6). */
export async function changesOf(store: Store): Promise<OutboxRow[]> {
  const { epoch } = await readState(store);
  const outbox = await store.outbox.orderBy('written').toArray();
  const [first] = outbox;
  const before = first && (await store.journal.where('written').below(first.written).last());
  let taken = before?.doneAt ?? 0;
  return outbox.map((row) => {
    if (row.result?.status === 'ok') taken = Math.max(taken, row.result.at ?? 0);
    return { epoch, ...row, ...(taken > 0 ? { saw: Math.max(taken, row.saw ?? 0) } : {}) };
  });
}

/** Copies the words aside; the store can be deleted when this resolves. Doing it twice is harmless. */
export async function keepWords(store: Store, isForgotten = false): Promise<void> {
  const { outbox, attention, drafts, journal } = await wordsOf(store, isForgotten);
  if (outbox.length + attention.length + drafts.length + journal.length === 0) return;
  const kept = new KeptWords(store.owner.id);
  await kept.transaction('rw', kept.tables, async () =>
    Promise.all([
      kept.outbox.bulkPut(outbox),
      kept.attention.bulkPut(attention),
      kept.drafts.bulkPut(drafts),
      kept.journal.bulkPut(journal),
    ]),
  );
  kept.close();
}

export const forgetWords = (employeeId: string): Promise<void> => Dexie.delete(keptName(employeeId));
