import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { replayDecisions } from '../../worker/local/replay-decisions/replay-decisions.ts';
import { baseFileIn } from '../../worker/local/sqlite-d1.ts';
import { makeDemoDir } from '../support/demo-folder.ts';
import { startInstance } from '../support/instance.ts';

const desk = makeDemoDir();
let base: DatabaseSync;
beforeAll(async () => {
  await (await startInstance({ DATA_DIR: desk.dataDir, DEMO: '1' })).stop();
  base = new DatabaseSync(baseFileIn(desk.dataDir));
});
afterAll(() => {
  base.close();
  desk.remove();
});

const TASK = 'task_replayed';
const candidate = { active: true, away: false, capacity: null, lastGrantedAt: 0 };
const receipt = {
  ...{ taskId: TASK, teamId: 'team_demo-shop', rule: 'AS2', policy: 'least-busy', continueWith: null },
  candidates: [
    { employeeId: 'emp_demo-anna', load: 1, ...candidate },
    { employeeId: 'emp_demo-davit', load: 4, ...candidate },
  ],
  ...{ ranking: ['emp_demo-anna', 'emp_demo-davit'], tieBreak: 'none', decidedAt: 1 },
};

function keep(employeeId: string): void {
  base.exec('PRAGMA foreign_keys = OFF');
  base
    .prepare('INSERT OR REPLACE INTO grants (task_id, employee_id, decided_at, receipt) VALUES (?, ?, 1, ?)')
    .run(TASK, employeeId, JSON.stringify(receipt));
}

test('[AS9] every decision of a folder is made again from its receipt; one that was tampered with is named', () => {
  const { decisions } = replayDecisions(desk.dataDir);

  keep('emp_demo-anna');
  expect(replayDecisions(desk.dataDir)).toEqual({ decisions: decisions + 1, differ: [] });

  keep('emp_demo-davit');
  expect(replayDecisions(desk.dataDir)).toEqual({ decisions: decisions + 1, differ: [TASK] });
});

test('a folder without an organisation is refused with a word', () => {
  expect(() => replayDecisions('/nowhere')).toThrow('holds no organisation');
});
