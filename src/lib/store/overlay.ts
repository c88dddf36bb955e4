import type { Store } from './database.ts';
import { run, type Attempt, type Pending, type Run } from './run.ts';
import { bring } from './bring.ts';
import type { Key, OutboxRow } from './tables.ts';
import type { Workspace } from './workspace.ts';

/**
 * Pending mutations over the server's rows: view = base + pending, always.
 * Rows are loaded in bulk and mutations run between without waiting: inside a transaction Dexie follows a hundred waits
 * for something else than itself, then it loses the transaction.
 */

/** Runs one mutation over the rows as they are; what it looks at has been brought. */
export async function runOne(store: Store, work: Workspace, pending: Pending): Promise<Run> {
  for (;;) {
    const attempt = run(store, work, pending);
    if (attempt.kind !== 'missing') return attempt;
    await work.load(attempt.keys);
  }
}

/** Rewinds the rows that changed, with all that pending mutations tie to them, and replays those mutations only.
 * @param changed rows whose base changed, and those of mutations that have just left `outbox`
 * @returns the mutations whose touched rows are now others, to be written */
export async function replay(
  store: Store,
  work: Workspace,
  { outbox, changed }: { outbox: readonly OutboxRow[]; changed: ReadonlySet<Key> },
): Promise<OutboxRow[]> {
  const dirty = new Set(changed);
  const touched = new Map(outbox.map((row) => [row.written, row.touched]));
  for (let missing: readonly Key[] | null = []; missing;) {
    while (spread(outbox, touched, dirty));
    const tied = outbox.filter((row) => touched.get(row.written)!.some((key) => dirty.has(key)));
    await bring(store, work, tied);
    await work.load([...dirty, ...missing]);
    for (const key of dirty) work.rewind(key);
    missing = runTied(store, work, { tied, touched, dirty });
  }
  release(work, touched, dirty);
  return outbox.flatMap((row) => {
    const now = touched.get(row.written)!;
    return now.join() === row.touched.join() ? [] : [{ ...row, touched: now }];
  });
}

/** Rows tied to dirty ones by a mutation become dirty too; true if there were any. */
function spread(outbox: readonly OutboxRow[], touched: ReadonlyMap<number, readonly Key[]>, dirty: Set<Key>): boolean {
  const before = dirty.size;
  for (const row of outbox) {
    const keys = touched.get(row.written)!;
    if (keys.some((key) => dirty.has(key))) for (const key of keys) dirty.add(key);
  }
  return dirty.size > before;
}

type Tied = { tied: readonly OutboxRow[]; touched: Map<number, readonly Key[]>; dirty: Set<Key> };

/** @returns null when all is replayed; else begin again, with these rows loaded and all of `dirty` rewound */
function runTied(store: Store, work: Workspace, { tied, touched, dirty }: Tied): readonly Key[] | null {
  let again = false;
  for (const row of tied) {
    const attempt: Attempt = run(store, work, row);
    if (attempt.kind === 'missing') return attempt.keys;
    touched.set(row.written, attempt.touched);
    for (const key of attempt.touched) {
      if (dirty.has(key)) continue;
      // It looks at a row now that a later mutation may have changed already: that row must be rewound too.
      dirty.add(key);
      again = true;
    }
  }
  return again ? [] : null;
}

function release(work: Workspace, touched: ReadonlyMap<number, readonly Key[]>, dirty: ReadonlySet<Key>): void {
  const held = new Set([...touched.values()].flat());
  for (const key of dirty) if (work.isShaded(key) && !held.has(key)) work.unshade(key);
}
