import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { differsFromReplay } from '#domain/assignment/differs';
import { Refusal } from '../refusal.ts';
import { baseFileIn } from '../sqlite-d1.ts';

type Kept = { taskId: string; employeeId: string; receipt: string };

export type Replayed = { decisions: number; differ: readonly string[] };

/**
 * Makes every decision of the folder once more from its receipt (AS9). Reads only, so an instance may run on it.
 * @returns how many there are, and the tasks of those that come out otherwise
 * @throws {Refusal} when the folder holds no organisation
 */
export function replayDecisions(dataDir: string): Replayed {
  if (!existsSync(join(dataDir, 'd1'))) throw new Refusal(`${dataDir} holds no organisation: npm start makes one.`);
  const base = new DatabaseSync(baseFileIn(dataDir), { readOnly: true });
  try {
    const kept = base.prepare(
      `SELECT task_id AS taskId, employee_id AS employeeId, receipt FROM grants ORDER BY rowid`,
    );
    const differ: string[] = [];
    let decisions = 0;
    for (const row of kept.iterate() as Iterable<Kept>) {
      decisions += 1;
      if (differsFromReplay(row)) differ.push(row.taskId);
    }
    return { decisions, differ };
  } finally {
    base.close();
  }
}
