import type { Actor, Rows, TableName } from '#domain/model';
import { GROUPED_BY, type Change, type GroupTable, type Mutator, type View } from '#domain/mutations/mutation';
import { mutators } from '#domain/mutations/registry';
import { keyOf, splitKey, type AnyRow, type Key } from '../../../src/lib/store/tables.ts';

/** Rows in a plain map, and mutations over them: what the store must agree with, in the simplest words. */

export type Base = Map<Key, AnyRow>;

const viewOf = (base: Base): View => ({
  get: <T extends TableName>(table: T, id: string) => base.get(keyOf(table, id)) as Rows[T] | undefined,
  list: <T extends GroupTable>(table: T, of: string) =>
    [...base]
      .filter(
        ([key, row]) =>
          splitKey(key).table === table && (row as unknown as Record<string, string>)[GROUPED_BY[table]] === of,
      )
      .map(([, row]) => row as Rows[T])
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
});

export type Mutation = { name: string; args: unknown; at: number };

export function decide(base: Base, { name, args, at }: Mutation, actor: Actor) {
  const mutator = (mutators as Readonly<Record<string, Mutator<never>>>)[name]!;
  return mutator.run(viewOf(base), args as never, { actor, now: at });
}

/** Changes the rows; a new row has neither rev nor seq, a changed one keeps what it had. */
export function change(base: Base, changes: readonly Change[]): Key[] {
  return changes.map((it) => {
    const key = keyOf(it.table, it.op === 'insert' ? it.row.id : it.id);
    const old = base.get(key);
    if (it.op === 'insert') base.set(key, { ...it.row, rev: old?.rev ?? 0, seq: old?.seq ?? 0 } as AnyRow);
    else if (it.op === 'delete') base.delete(key);
    else if (old) base.set(key, { ...old, ...it.set } as AnyRow);
    return key;
  });
}
