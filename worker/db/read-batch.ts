import type { Db, Statement } from './client.ts';
import type { Reusable } from './reusable.ts';

/** A statement that can ride in a batch and answers `R`. */
export type Reading<R> = (Statement & PromiseLike<R>) | Reusable<R>;

/** Several questions answered by one moment of the base: D1 runs a batch as one transaction. */
export type ReadBatch = {
  /** Adds a question; the function returned gives its answer once the batch has run. */
  add<R>(reading: Reading<R>): () => R;
  run(): Promise<void>;
};

export function readBatch(db: Db): ReadBatch {
  const readings: Statement[] = [];
  let answers: readonly unknown[] = [];
  return {
    add<R>(reading: Reading<R>) {
      const place = readings.push(reading) - 1;
      return () => answers[place] as R;
    },
    async run() {
      const [first, ...rest] = readings;
      if (first) answers = await db.batch([first, ...rest]);
    },
  };
}
