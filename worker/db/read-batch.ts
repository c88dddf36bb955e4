import type { Db, Statement } from './client.ts';
import type { Reusable } from './reusable.ts';

/** A statement that can ride in a batch and answers `R`. */
export type Reading<R> = (Statement & PromiseLike<R>) | Reusable<R>;

/** Several questions answered by one moment of the base: D1 runs a batch as one transaction. */
export type ReadBatch = {
  /** Adds a question; the function returned gives its answer once the batch has run. */
  add<R>(reading: Reading<R>): () => R;
  run(): Promise<void>;
  /** The same in one batch with others who read at this time: for short answers to whoever is in a hurry. */
  runTogether(): Promise<void>;
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
      answers = await ask(db, readings);
    },
    async runTogether() {
      answers = db.lines ? await db.lines.readings.go(readings, (all) => askAll(db, all)) : await ask(db, readings);
    },
  };
}

async function ask(db: Db, readings: readonly Statement[]): Promise<readonly unknown[]> {
  const [first, ...rest] = readings;
  return first ? db.batch([first, ...rest]) : [];
}

async function askAll(db: Db, all: readonly (readonly Statement[])[]): Promise<readonly unknown[][]> {
  const answers = [...(await ask(db, all.flat()))];
  return all.map((readings) => answers.splice(0, readings.length));
}
