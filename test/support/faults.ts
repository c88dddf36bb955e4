import type { Db } from '../../worker/db/client.ts';

/** A crash before the `n`-th batch of the base, or right after it was committed but before anybody heard of it. */
export type Crash = { at: number; when: 'before' | 'after' };

/** `db`, whose `n`-th batch (from 1) crashes. */
export function crashing(db: Db, { at, when }: Crash): Db {
  let batches = 0;
  const batch: Db['batch'] = async (statements) => {
    batches += 1;
    if (batches === at && when === 'before') throw new Error(`crash before batch ${at}`);
    const results = await db.batch(statements);
    if (batches === at && when === 'after') throw new Error(`crash after batch ${at}`);
    return results;
  };
  return new Proxy(db, { get: (target, name) => (name === 'batch' ? batch : Reflect.get(target, name)) });
}
