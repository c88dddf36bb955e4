import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Frontdesk } from '../../worker/local/frontdesk.ts';
import { makeDemoDir } from '../support/demo-folder.ts';
import { startInstance } from '../support/instance.ts';
import { aNewTeam, aProgram, aRequestBy, type Assigned, type Load, type Program } from '../support/program.ts';

let frontdesk: Frontdesk;
let program: Program;
const { dataDir, remove } = makeDemoDir();
beforeAll(async () => {
  frontdesk = await startInstance({ DATA_DIR: dataDir, DEMO: '1' });
  program = await aProgram(frontdesk.url);
});
afterAll(async () => {
  await frontdesk.stop();
  remove();
});

async function loadsOf(memberIds: readonly string[]): Promise<number[]> {
  const { employees } = await program.get<Load>('/load');
  return employees.filter(({ id }) => memberIds.includes(id)).map(({ load }) => load);
}

describe('200 requests at once', () => {
  test('a new team of 10 gets them all, evenly, none twice; repeated, not one more', async () => {
    const { teamId, memberIds } = await aNewTeam(program, 10);
    const people = Array.from({ length: 200 }, (_, index) => `burst-${index}`);
    const send = () =>
      Promise.all(people.map((person) => program.post<Assigned>('/requests', aRequestBy(person, teamId), person)));

    const first = await send();

    expect(first.filter(({ assignee }) => assignee !== null)).toHaveLength(200);
    expect(new Set(first.map(({ taskId }) => taskId)).size).toBe(200);
    expect(new Set(first.map(({ number }) => number)).size).toBe(200);
    expect(await loadsOf(memberIds)).toEqual(Array.from({ length: 10 }, () => 20));

    expect(await send()).toEqual(first);
    expect(await loadsOf(memberIds)).toEqual(Array.from({ length: 10 }, () => 20));
  });
});
