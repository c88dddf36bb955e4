import type { Patch, Insert } from '#domain/mutations/mutation';
import type { TableName } from '#domain/model';
import { alertStatement } from './batch-alerts.ts';
import { eventStatement } from './batch-events.ts';
import { toStatements } from './batch-statements.ts';
import type { Db, Statement } from './client.ts';
import type { Guard } from './guards.ts';
import type { Also } from './local-rows.ts';
import type { Computed } from './row-statements.ts';

/**
 * The only batch of the product. Facts, their sequence numbers, their log, and the effects they owe are one transaction;
 * guards stand first, so a decision that rests on stale rows writes nothing. D1 runs one batch at a time, hence a
 * sequence allocated inside it has commit order and no holes (sync.md, Order).
 */

/** A row to write; values may be computed where only the base knows them, such as the next request number. */
export type InsertRow = { [T in TableName]: { op: 'insert'; table: T; row: OrComputed<Insert<T>['row']> } }[TableName];
export type PatchRow = { [T in TableName]: Patch<T> & { rootId: string } }[TableName];
export type DeleteRow = { op: 'delete'; table: TableName; id: string; rootId: string };
export type RowChange = InsertRow | PatchRow | DeleteRow;
type OrComputed<R> = { [K in keyof R]: R[K] | Computed };

export type Batch = {
  guards?: readonly Guard[];
  changes?: readonly RowChange[];
  /** On tables that do not travel: inbox, ledger, outbox, grants, sync_mutation … */
  also?: readonly Also[];
  /** A question asked at the end, of what has just been written: it saves the way to D1 that reading it later costs. */
  read?: Question | undefined;
  /**
   * Everything that its guards ask about, and its decision rested on. Batches that have none of it in common may be written
   * together, as one transaction (commit-line.ts); without it a batch is always written by itself.
   */
  about?: readonly string[];
  /** The employee who does it: they need not be alerted of it. */
  by?: string | undefined;
};
/** Asked once for all the rows of batches that are written together; each is answered with the rows of all. */
export type Question = { about: (db: Db, ids: readonly string[]) => Statement; id: string };
/** @property now UTC milliseconds */
export type Order = Batch & { now: number };

export type Committed =
  /** `head` is a sequence after the batch; the changes hold the ones up to it. `isAlerting`: somebody is to hear of it, drain. */
  | { kind: 'committed'; head: number; epoch: number; read: readonly unknown[]; isAlerting: boolean }
  /** Somebody was faster: read again, decide again. `on` is 'guard' or the columns of the violated UNIQUE. */
  | { kind: 'conflict'; on: string };

export async function commit(db: Db, batch: Batch, now: number): Promise<Committed> {
  const order = { ...batch, now };
  if (db.lines && batch.about) return db.lines.commits.commit(order, (orders) => commitTogether(db, orders));
  const [committed] = await commitTogether(db, [order]);
  return committed!;
}

/** All of them or none: whoever is told 'conflict' together with others may still be written alone. */
export async function commitTogether(db: Db, orders: readonly Order[]): Promise<Committed[]> {
  try {
    const events = eventStatement(orders);
    const alert = alertStatement(orders);
    const questions = Map.groupBy(
      orders.flatMap(({ read }) => read ?? []),
      ({ about }) => about,
    );
    const reads = [...questions].map(([about, asked]) =>
      about(
        db,
        asked.map(({ id }) => id),
      ),
    );
    const last = [...(alert ? [db.all(alert)] : []), ...reads];
    const facts = [...toStatements(db, orders), ...(events ? [db.run(events)] : [])];
    const results = await db.batch([...facts, ...last] as [Statement, ...Statement[]]);
    const [head] = results[0] as { seq: number; epoch: number }[];
    if (!head) throw new Error('sync_head has no row: the migrations have not run');
    const answers = results.slice(results.length - last.length) as unknown[][];
    const isAlerting = alert !== null && answers.shift()!.length > 0;
    const answerTo = new Map([...questions.keys()].map((about, index) => [about, answers[index]!]));
    return orders.map(({ read }) => {
      const rows = read ? answerTo.get(read.about)! : [];
      return { kind: 'committed', head: head.seq, epoch: head.epoch, read: rows, isAlerting };
    });
  } catch (error) {
    const on = conflictIn(error);
    if (on === null) throw error;
    return orders.map(() => ({ kind: 'conflict', on }));
  }
}

/** Drizzle wraps D1's error; what failed stands in the text of one of the causes. */
function conflictIn(error: unknown): string | null {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause.message.includes('NOT NULL constraint failed: sync_head.seq')) return 'guard';
    const unique = /UNIQUE constraint failed: ([^:\n]+)/.exec(cause.message);
    if (unique) return unique[1]!.trim();
  }
  return null;
}
