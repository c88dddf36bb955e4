import { describe, expect, test, vi } from 'vitest';
import type { Grant, TaskNews } from '#domain/assignment/decision';
import { LocalRow } from '../../worker/db/local-rows.ts';
import { tokens } from '../../worker/db/records.ts';
import { assignTask, lookAgain, writeGrants } from '../../worker/dispatcher/assign.ts';
import { together } from '../../worker/dispatcher/together.ts';
import {
  assign,
  assignAtOnce,
  complete,
  deps,
  dispatcher,
  loadsInD1,
  loadsInDispatcher,
  patchEmployee,
  patchTask,
  patchTeam,
  pokes,
  quiet,
  rowsOf,
  taskRow,
} from '../support/desk.ts';
import { aLine, anEmployee, anOpenTask, aTeam, openTasks } from '../support/worker.ts';

/** Hundreds of assignments: a second on a quiet machine, much longer beside other work. */
vi.setConfig({ testTimeout: 60_000 });

describe('assigning', () => {
  test.each([
    ['each by itself', assign],
    ['in the line of intake', assignAtOnce],
  ])(
    '[AS2] 200 requests at once, %s, on a new team of 10: spread at most 1, none twice; repeated: the same',
    async (_, give) => {
      const team = await aTeam();
      const members = await Promise.all(Array.from({ length: 10 }, () => anEmployee([team])));
      const taskIds = await openTasks(team, 200);

      const first = await Promise.all(taskIds.map(give));
      await quiet();
      const loads = await loadsInD1();
      const repeated = await Promise.all(taskIds.map(give));
      await quiet();

      expect(members.map((id) => loads[id])).toEqual(members.map(() => 20));
      expect(repeated).toEqual(first);
      expect(first.every(({ assignee }) => assignee !== null && assignee.name === `Name of ${assignee.id}`)).toBe(true);
      expect(await loadsInDispatcher()).toEqual(await loadsInD1());
      expect((await dispatcher.recount()).mended).toBe(0);
    },
  );

  test('several asks in one call are answered as if they came one after another', async () => {
    const team = await aTeam();
    const [one, two] = [await anEmployee([team]), await anEmployee([team])];
    const work = { teamId: team, channel: 'form', type: 'question' } as const;
    const asks = (await openTasks(team, 4)).map((taskId) => ({
      taskId,
      ...work,
      rev: 1,
      continueWith: null,
      passed: [],
    }));

    const answers = await dispatcher.grantAll([...asks, asks[0]!]);

    const granted = answers.filter((answer) => answer.kind === 'granted');
    await writeGrants(deps, granted);
    expect(
      granted
        .slice(0, 4)
        .map(({ employeeId }) => employeeId)
        .toSorted(),
    ).toEqual([one, one, two, two]);
    expect(answers[4]).toEqual(answers[0]);
    expect(await loadsInDispatcher()).toEqual(await loadsInD1());
  });

  test('slots that several pieces of news free together are given away once', async () => {
    const given: Grant = { kind: 'granted', taskId: 'task_waiting' } as Grant;
    const told: (readonly TaskNews[])[] = [];
    const apply = async (news: readonly TaskNews[]) => {
      told.push(news);
      return [given];
    };
    const line = together({ ...dispatcher, apply }, { asks: aLine(), news: aLine() });
    const news = ['a', 'b', 'c'].map((taskId) => ({ taskId }) as TaskNews);

    expect(await Promise.all(news.map((one) => line.apply([one])))).toEqual([[given], [], []]);
    expect(told).toEqual([news]);
  });

  test('[AS9] the grant is written with its receipt, the responsible, and a poke to those who see the client', async () => {
    const team = await aTeam();
    const employee = await anEmployee([team]);
    const taskId = await anOpenTask(team);

    const { requestId } = await assign(taskId);
    await quiet();

    const [grant] = await rowsOf<{ employee_id: string; receipt: string }>(
      'SELECT * FROM grants WHERE task_id = ?',
      taskId,
    );
    expect(grant?.employee_id).toBe(employee);
    expect(JSON.parse(grant?.receipt ?? '')).toMatchObject({
      rule: 'AS2',
      ranking: [employee],
      candidates: [{ load: 0 }],
    });
    expect(await rowsOf('SELECT responsible_id FROM requests WHERE id = ?', requestId)).toEqual([
      { responsible_id: employee },
    ]);
    expect(pokes.at(-1)?.scopes).toEqual([`team:${team}`]);
  });

  test('what is given alongside is written in the same batch', async () => {
    const team = await aTeam();
    const employee = await anEmployee([team]);
    const taskId = await anOpenTask(team);
    const note = (name: string) =>
      new LocalRow(tokens, { id: 'tok_1', name, hash: 'h', createdBy: employee, createdAt: 0 });

    await assignTask(deps, taskId, { alongside: ({ assignee }) => [note(assignee?.id ?? 'nobody')] });
    await quiet();

    expect(await rowsOf('SELECT name FROM tokens')).toEqual([{ name: employee }]);
  });

  test('one task asked for 50 times at once is written once', async () => {
    const team = await aTeam();
    await Promise.all([anEmployee([team]), anEmployee([team])]);
    const taskId = await anOpenTask(team);

    const answers = await Promise.all(Array.from({ length: 50 }, () => assign(taskId)));
    await quiet();

    expect(new Set(answers.map(({ assignee }) => assignee?.id)).size).toBe(1);
    expect((await taskRow(taskId)).rev).toBe(2);
    expect(await loadsInDispatcher()).toEqual(await loadsInD1());
  });

  test('[AS1] the responsible of the open request continues, though others are idle', async () => {
    const team = await aTeam();
    const [responsible] = [await anEmployee([team]), await anEmployee([team])];
    await assign(await anOpenTask(team, { request: { responsibleId: responsible } }));

    const { assignee } = await assign(await anOpenTask(team, { request: { responsibleId: responsible } }));
    await quiet();

    expect(assignee?.id).toBe(responsible);
  });

  test('[AS1] another request of the same client goes to who has the open one', async () => {
    const team = await aTeam();
    await Promise.all([anEmployee([team]), anEmployee([team])]);
    const first = await anOpenTask(team);
    const before = await assign(first);
    const [task] = await rowsOf<{ client_id: string }>('SELECT client_id FROM tasks WHERE id = ?', first);

    const after = await assign(await anOpenTask(team, { clientId: task?.client_id ?? '' }));
    await quiet();

    expect(after.assignee).toEqual(before.assignee);
  });

  test('there is no task: an error, not a grant', async () => {
    await expect(assign('task_missing')).rejects.toThrow('no task task_missing');
  });
});

describe('waiting', () => {
  test('[AS3] away and full are passed over; with nobody left it waits, and says so once', async () => {
    const team = await aTeam();
    await anEmployee([team], { away: true });
    const full = await anEmployee([team], { capacity: 1 });
    await anEmployee([team], { active: false });
    const [first, second] = await openTasks(team, 2);

    const granted = await assign(first!);
    const waiting = await assign(second!);
    const again = await assign(second!);
    await quiet();

    expect(granted.assignee?.id).toBe(full);
    expect(waiting).toMatchObject({ assignee: null, waiting: true, reason: 'nobody-eligible' });
    expect(again).toEqual(waiting);
    expect(await taskRow(second!)).toEqual({ assignee_id: null, waiting_reason: 'nobody-eligible', rev: 2 });
  });

  test('[AS3] a completed task opens a slot, and the one waiting longest gets it', async () => {
    const team = await aTeam();
    const employee = await anEmployee([team], { capacity: 1 });
    const [held, early, late] = await openTasks(team, 3);
    for (const taskId of [held!, early!, late!]) await assign(taskId);
    await quiet();

    await complete(held!);

    expect(await taskRow(early!)).toMatchObject({ assignee_id: employee, waiting_reason: null });
    expect((await taskRow(late!)).assignee_id).toBeNull();
    expect(await loadsInDispatcher()).toEqual(await loadsInD1());
  });

  test('[AS3] who comes back from away is given what waits, 60 tasks in two batches', async () => {
    const team = await aTeam();
    const employee = await anEmployee([team], { away: true });
    const taskIds = await openTasks(team, 60);
    await Promise.all(taskIds.map(assign));
    await quiet();
    await patchEmployee(employee, { away: false });

    await writeGrants(deps, await dispatcher.refresh());
    await quiet();

    expect((await loadsInD1())[employee]).toBe(60);
    expect(await loadsInDispatcher()).toEqual(await loadsInD1());
  });

  test('[AS2] by hand: the task waits for the chief, and is given away when the policy changes', async () => {
    const team = await aTeam({ policy: 'by-hand' });
    const employee = await anEmployee([team]);
    const taskId = await anOpenTask(team);

    expect(await assign(taskId)).toMatchObject({ assignee: null, waiting: true, reason: 'by-hand' });
    await patchTeam(team, { policy: 'least-busy' });
    await writeGrants(deps, await dispatcher.refresh());
    await quiet();

    expect((await taskRow(taskId)).assignee_id).toBe(employee);
  });

  test('a task the chief gave by hand leaves the line and counts as load', async () => {
    const team = await aTeam({ policy: 'by-hand' });
    const employee = await anEmployee([team]);
    const taskId = await anOpenTask(team);
    await assign(taskId);
    await quiet();

    await patchTask(taskId, { assigneeId: employee, waitingReason: null });
    await lookAgain(deps, taskId);

    expect((await loadsInDispatcher())[employee]).toBe(1);
    expect((await dispatcher.recount()).mended).toBe(0);
  });

  test('a grant whose task was given by hand meanwhile is not written over it', async () => {
    const team = await aTeam();
    const [chosen, byHand] = [await anEmployee([team]), await anEmployee([team], { away: true })];
    const taskId = await anOpenTask(team);
    const work = { teamId: team, channel: 'form', type: 'question' } as const;
    const answer = await dispatcher.grant({ taskId, ...work, rev: 1, continueWith: chosen, passed: [] });
    if (answer.kind !== 'granted') throw new Error('expected a grant');
    await patchTask(taskId, { assigneeId: byHand });

    await writeGrants(deps, [answer]);
    await quiet();

    expect((await taskRow(taskId)).assignee_id).toBe(byHand);
    expect(await loadsInDispatcher()).toEqual(await loadsInD1());
  });
});
