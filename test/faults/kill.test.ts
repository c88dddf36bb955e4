import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startChild, type ChildInstance } from '../support/child-instance.ts';
import { makeDemoDir } from '../support/demo-folder.ts';
import { aNewTeam, aProgram, aRequestBy, type Assigned, type Load, type Program } from '../support/program.ts';

const KILLS = 10;
const CALLERS = 8;
/** A kill comes after this many acknowledged requests of its round, so it falls into the middle of others. */
const ACKNOWLEDGED_BEFORE_KILL = 12;

const { dataDir, remove } = makeDemoDir();
let instance: ChildInstance;
let program: Program;
let team: { teamId: string; memberIds: string[] };

beforeAll(async () => {
  instance = await startChild({ DATA_DIR: dataDir, DEMO: '1' });
  program = await aProgram(instance.url);
  team = await aNewTeam(program, 10);
});
afterAll(async () => {
  instance.child.kill('SIGTERM');
  await instance.exited;
  remove();
});

/** Sends requests until the instance dies. @returns those that were acknowledged, by the person who asked */
async function sendUntilKilled(round: number): Promise<Map<string, Assigned>> {
  const acknowledged = new Map<string, Assigned>();
  let alive = true;
  let sent = 0;
  const call = async () => {
    while (alive) {
      const person = `kill-${round}-${(sent += 1)}`;
      try {
        acknowledged.set(person, await program.post<Assigned>('/requests', aRequestBy(person, team.teamId), person));
      } catch {
        // Only a dead instance may leave a request unanswered, and it is dead for the others too.
        alive = false;
      }
      if (acknowledged.size >= ACKNOWLEDGED_BEFORE_KILL && alive) {
        alive = false;
        instance.child.kill('SIGKILL');
      }
    }
  };
  await Promise.all(Array.from({ length: CALLERS }, call));
  await instance.exited;
  return acknowledged;
}

type Task = { id: string; assignee: { id: string } | null };
type Page<Item> = { items: Item[]; nextCursor: string | null };

async function everyOpenTask(): Promise<Task[]> {
  const tasks: Task[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const after: string = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    const page: Page<Task> = await program.get(`/tasks?team=${team.teamId}&status=open${after}`);
    tasks.push(...page.items);
    cursor = page.nextCursor;
  }
  return tasks;
}

describe('kill -9 during intake', () => {
  test('ten times: every acknowledged request is there once and assigned, and loads equal a recount', async () => {
    const acknowledged = new Map<string, Assigned>();
    for (let round = 0; round < KILLS; round += 1) {
      for (const [person, answer] of await sendUntilKilled(round)) acknowledged.set(person, answer);
      instance = await startChild({ DATA_DIR: dataDir, DEMO: '1' });
      program.moveTo(instance.url);
    }
    await fetch(`${instance.url}/dev/sweep`, { method: 'POST' });

    expect(acknowledged.size).toBeGreaterThanOrEqual(KILLS * ACKNOWLEDGED_BEFORE_KILL);
    const tasks = await everyOpenTask();
    const ids = tasks.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { taskId } of acknowledged.values()) expect(ids.filter((id) => id === taskId)).toHaveLength(1);
    expect(tasks.filter(({ assignee }) => assignee === null)).toEqual([]);

    // What the base says, counted by hand, against what the Dispatcher holds.
    const { employees } = await program.get<Load>('/load');
    for (const memberId of team.memberIds) {
      const held = tasks.filter(({ assignee }) => assignee?.id === memberId).length;
      expect(employees.find(({ id }) => id === memberId)?.load).toBe(held);
    }

    // A caller whose answer was lost asks again with its key, and gets what it was promised.
    for (const [person, answer] of acknowledged) {
      const again = await program.post<Assigned>('/requests', aRequestBy(person, team.teamId), person);
      expect(again.requestId).toBe(answer.requestId);
    }
    expect(await everyOpenTask()).toHaveLength(tasks.length);
  });
});
