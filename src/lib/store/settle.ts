import type { PushResult } from '#protocol/sync';
import type { Store } from './database.ts';
import type { AttentionRow, JournalRow, Key, MutationResult, OutboxRow } from './tables.ts';
import type { Workspace } from './workspace.ts';

/** The outbox as one transaction sees it. */

/** As long as a server can be restored to an earlier time, what it had accepted must be at hand to be given back. */
const JOURNAL_MS = 30 * 24 * 3600_000;

export const toResult = ({ status, code, seq, at }: PushResult, head: number): MutationResult | null =>
  status === 'ok' || status === 'rejected' ? { status, code: code ?? null, seq: seq ?? head, at } : null;

/** Notes the server's answers; `head` stands in for a sequence it did not tell. @returns the rows that are others now */
export function noteResults(outbox: readonly OutboxRow[], results: readonly PushResult[], head: number): OutboxRow[] {
  const byId = new Map(results.map((result) => [result.id, toResult(result, head)]));
  const noted = outbox.map((row) => {
    const result = byId.get(row.id);
    return result ? { ...row, result } : row;
  });
  return behindAnswered(noted).filter((row, place) => row !== outbox[place]);
}

/**
 * What is handed back without having been done (hand-back.ts) stands behind what its author had written before it. Of some
 * of that only the answer tells the time; what is sent without it must bring its place along.
 * @param outbox oldest first
 */
function behindAnswered(outbox: readonly OutboxRow[]): OutboxRow[] {
  let newest = 0;
  return outbox.map((row) => {
    const { was, result } = row;
    if (result?.status === 'ok') newest = Math.max(newest, result.at ?? 0);
    if (!was || was.done || result !== null) return row;
    newest = Math.max(was.at, newest + 1);
    return newest === was.at ? row : { ...row, was: { ...was, at: newest } };
  });
}

/** Moves mutations whose effect is contained in the base out of the outbox: to the journal, or to Needs attention with
 * everything they carried. An overlay is dropped here only, so that a person's own words never flicker.
 * @returns the outbox without them */
export async function settle(
  store: Store,
  work: Workspace,
  { outbox, changed, now }: { outbox: readonly OutboxRow[]; changed: Set<Key>; now: number },
): Promise<OutboxRow[]> {
  const settled = outbox.filter(({ result }) => result !== null && result.seq <= work.state.cursor);
  if (settled.length === 0) return [...outbox];
  for (const { touched } of settled) for (const key of touched) changed.add(key);
  await store.outbox.bulkDelete(settled.map(({ written }) => written));
  const journal: JournalRow[] = [];
  const attention: AttentionRow[] = [];
  for (const { touched: _, result, ...envelope } of settled) {
    if (result?.status === 'ok') {
      journal.push({ ...envelope, seq: result.seq, settledAt: now, doneAt: result.at ?? envelope.was?.at ?? now });
    }
    if (result?.status === 'rejected') attention.push({ ...envelope, code: result.code ?? 'mutation.refused' });
  }
  await Promise.all([store.journal.bulkPut(journal), store.attention.bulkPut(attention)]);
  await store.journal
    .where('settledAt')
    .below(now - JOURNAL_MS)
    .delete();
  return outbox.filter((row) => !settled.includes(row));
}

/** A cloned profile, or a server that has forgotten this device's numbers: a new id, numbers from one, the same mutation
 * ids. What was answered to the old id counts no more: settled by it, a mutation would leave a hole in the new numbers. */
export function becomeNewDevice({ state }: Workspace, outbox: readonly OutboxRow[], device: string): OutboxRow[] {
  state.device = device;
  state.gen += 1;
  state.ackN = 0;
  state.n = 0;
  return outbox.map((row) => {
    state.n += 1;
    return { ...row, n: state.n, result: null };
  });
}
