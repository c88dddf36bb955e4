import type { Was } from '#protocol/sync';
import type { Store } from './database.ts';
import { keysOf } from './run.ts';
import type { AttentionRow, JournalRow, OutboxRow } from './tables.ts';
import type { Workspace } from './workspace.ts';

/**
 * The server was restored to an earlier time: everything it may have forgotten is offered again, what it had taken and
 * what it had refused, in the order it was written (sync.md, Pull 6). The mutation ids stay, so what it still knows is
 * not done twice.
 * @returns the whole outbox, oldest first
 */
export async function handBack(store: Store, { state }: Workspace, present: number): Promise<OutboxRow[]> {
  const epochOf = ({ epoch = state.epoch }: Pick<OutboxRow, 'epoch'>): number => epoch;
  const isEarlier = (row: Pick<OutboxRow, 'epoch'>): boolean => epochOf(row) !== 0 && epochOf(row) !== present;
  const [outbox, journal, attention] = await Promise.all([
    store.outbox.toArray(),
    store.journal.filter(isEarlier).toArray(),
    store.attention.filter(isEarlier).toArray(),
  ]);
  await Promise.all([
    store.journal.bulkDelete(journal.map(({ written }) => written)),
    store.attention.bulkDelete(attention.map(({ id }) => id)),
  ]);
  const back = [...journal.map((row) => fromJournal(store, row)), ...attention.map((row) => fromAttention(store, row))];
  const inOrder = [...back, ...outbox].sort((a, b) => a.written - b.written);
  // Written before the server was first heard: nobody can have taken it.
  const known = inOrder.map((row) => ({ ...row, epoch: epochOf(row) === 0 ? present : epochOf(row) }));
  return placed(known, present);
}

function fromJournal(store: Store, row: JournalRow): OutboxRow {
  const { seq, settledAt, doneAt, ...settled } = row;
  const was = { at: doneAt ?? row.was?.at ?? settledAt, done: true };
  return { ...settled, was, touched: keysOf(store, row), result: null };
}

function fromAttention(store: Store, row: AttentionRow): OutboxRow {
  const { code, ...settled } = row;
  return { ...settled, touched: keysOf(store, row), result: null };
}

/**
 * Words sort by the time they had, else right behind what their author had seen and written: what others answered to them
 * may come back with the time it had.
 */
function placed(rows: readonly OutboxRow[], present: number): OutboxRow[] {
  let newest = 0;
  return rows.map((row) => {
    if (row.epoch === present) return row;
    const was = wasOf(row);
    newest = Math.max(newest, row.saw ?? 0, was?.at ?? 0);
    if (was) return { ...row, was };
    // Kept by an older app, of a conversation that was not here: it stands where it arrives.
    if (newest === 0) return row;
    newest += 1;
    return { ...row, was: { at: newest, done: false } };
  });
}

/** Answered and not yet settled counts as done, too. */
function wasOf({ was, result }: OutboxRow): Was | undefined {
  if (result?.status !== 'ok' || result.at === undefined) return was;
  return { at: result.at, done: true };
}
