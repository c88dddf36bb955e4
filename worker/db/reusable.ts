import { fillPlaceholders } from 'drizzle-orm';
import type { Db, Statement } from './client.ts';

/** What drizzle knows of a statement that it has built: the text, the places of its values, and how to read its rows. */
type Built = {
  getQuery(): { sql: string; params: unknown[] };
  mapResult(result: unknown, isFromBatch: true): unknown;
};
type Buildable = { _prepare(): Built };
type Kept = ReturnType<Built['getQuery']> & Pick<Built, 'mapResult'>;

/** For batches only: it cannot be awaited by itself. */
export type Reusable<R> = Statement & { readonly answers?: R };

/**
 * A question that is put into words once and asked with other values each time: finding the words takes drizzle longer
 * than D1 needs for the answer. A pull asks a dozen questions, and the Worker's time is counted in milliseconds.
 *
 * @param build the question, with `sql.placeholder(name)` where its values stand
 */
export function reusable<R, Values extends Record<string, unknown> = Record<string, never>>(
  build: (db: Db) => Statement & PromiseLike<R>,
): (db: Db, values: Values) => Reusable<R> {
  let kept: Kept | null = null;
  return (db, values) => {
    const { sql, params, mapResult } = (kept ??= keep((build(db) as unknown as Buildable)._prepare()));
    const filled = { sql, params: fillPlaceholders(params, values) };
    const asked = {
      getQuery: () => filled,
      stmt: { bind: (...given: unknown[]) => db.$client.prepare(sql).bind(...given) },
      mapResult,
    };
    return { _prepare: () => asked } as unknown as Reusable<R>;
  };
}

const keep = (built: Built): Kept => ({ ...built.getQuery(), mapResult: built.mapResult.bind(built) });

/** One for each of a closed set of names, built when it is first asked for. */
export function forEach<Name, Made>(make: (name: Name) => Made): (name: Name) => Made {
  const known = new Map<Name, Made>();
  return (name) => {
    let made = known.get(name);
    if (made === undefined) known.set(name, (made = make(name)));
    return made;
  };
}
