import { abortAllDurableObjects, evictDurableObject, runInDurableObject } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { expect, test, vi } from 'vitest';
import { writeGrants } from '../../worker/dispatcher/assign.ts';
import {
  assign,
  complete,
  deps,
  dispatcher,
  loadsInD1,
  loadsInDispatcher,
  loseDeferred,
  patchTask,
  quiet,
  taskRow,
} from '../support/desk.ts';
import { anEmployee, anOpenTask, aTeam, openTasks } from '../support/worker.ts';

/** Tens of assignments and restarts: a second on a quiet machine, much longer beside other work. */
vi.setConfig({ testTimeout: 60_000 });

const stub = () => env.DISPATCHER.getByName('organisation');

/** What the sweep does each minute. */
async function sweep(): Promise<number> {
  const { mended, granted } = await dispatcher.recount();
  await writeGrants(deps, granted);
  await quiet();
  return mended;
}

test('evicted between decisions, the book is the same', async () => {
  const team = await aTeam();
  const members = [await anEmployee([team]), await anEmployee([team]), await anEmployee([team])];
  for (const taskId of await openTasks(team, 10)) {
    await assign(taskId);
    await quiet();
    await evictDurableObject(stub());
  }

  const loads = await loadsInD1();
  expect(members.map((id) => loads[id]).toSorted()).toEqual([3, 3, 4]);
  expect(await loadsInDispatcher()).toEqual(loads);
});

test('aborted in the middle of 60 asks, repeated: none twice, spread at most 1, loads equal a recount', async () => {
  const team = await aTeam();
  const members = await Promise.all(Array.from({ length: 6 }, () => anEmployee([team])));
  const taskIds = await openTasks(team, 60);

  const asked = Promise.allSettled(taskIds.map(assign));
  await assign(taskIds[0]!);
  await abortAllDurableObjects();
  await asked;
  loseDeferred();
  await Promise.all(taskIds.map(assign));
  await quiet();

  const loads = await loadsInD1();
  expect(members.map((id) => loads[id])).toEqual(members.map(() => 10));
  await sweep();
  expect(await loadsInDispatcher()).toEqual(loads);
});

test('granted but never written: the recount keeps the grant, and the sweep writes it', async () => {
  const team = await aTeam();
  await anEmployee([team]);
  await anEmployee([team]);
  const taskId = await anOpenTask(team);
  const answer = await dispatcher.grant({
    taskId,
    teamId: team,
    channel: 'form',
    type: 'question',
    rev: 1,
    continueWith: null,
    passed: [],
  });
  await abortAllDurableObjects();

  expect(await sweep()).toBe(0);

  expect(answer.kind === 'granted' && answer.employeeId).toBe((await taskRow(taskId)).assignee_id);
  expect(await loadsInDispatcher()).toEqual(await loadsInD1());
});

test('written but never confirmed, then closed behind its back: one sweep mends it and gives the slot away', async () => {
  const team = await aTeam();
  const employee = await anEmployee([team], { capacity: 1 });
  const [first, second] = await openTasks(team, 2);
  await assign(first!);
  await assign(second!);
  loseDeferred();
  await patchTask(first!, { status: 'done' });

  await sweep();

  expect((await taskRow(second!)).assignee_id).toBe(employee);
  expect(await loadsInDispatcher()).toEqual(await loadsInD1());
  expect(await sweep()).toBe(0);
});

test('with its storage lost the book is made anew from D1, the line in its order too', async () => {
  const team = await aTeam();
  const employee = await anEmployee([team], { capacity: 2 });
  const [first, second, early, late] = await openTasks(team, 4);
  for (const taskId of [first!, second!, early!, late!]) await assign(taskId);
  await quiet();
  await runInDurableObject(stub(), (_object, state) => state.storage.deleteAll());
  await abortAllDurableObjects();

  expect(await loadsInDispatcher()).toEqual(await loadsInD1());
  await complete(second!);

  expect((await taskRow(early!)).assignee_id).toBe(employee);
  expect((await taskRow(late!)).assignee_id).toBeNull();
});

test('D1 restored to an earlier time, lower revs and all: one sweep and the loads are its own', async () => {
  const team = await aTeam();
  const [one, other] = [await anEmployee([team]), await anEmployee([team])];
  const taskId = await anOpenTask(team);
  await assign(taskId);
  await patchTask(taskId, { assigneeId: other });
  await patchTask(taskId, { assigneeId: one });
  await sweep();
  await env.DB.prepare('UPDATE tasks SET assignee_id = ?, rev = 2 WHERE id = ?').bind(other, taskId).run();

  expect(await sweep()).toBe(1);

  expect(await loadsInDispatcher()).toEqual(await loadsInD1());
});
