import { describe, expect, test } from 'vitest';
import type { Role } from '#domain/model';
import type { ArgsByName } from '#domain/mutations/registry';
import { releaseTasks } from '../../worker/dispatcher/release.ts';
import { runMutation } from '../../worker/mutations/run.ts';
import { drainOutbox } from '../../worker/outbox/drain.ts';
import {
  assign,
  deps,
  dispatcher,
  loadsInD1,
  loadsInDispatcher,
  patchEmployee,
  patchTask,
  patchTeam,
  quiet,
  rowsOf,
  taskRow,
} from '../support/desk.ts';
import { crashing } from '../support/faults.ts';
import { clock, drainDeps, sweepNow } from '../support/intake.ts';
import { anEmployee, anId, anOpenTask, aTeam, db, NOON, openTasks } from '../support/worker.ts';

/** A task is somebody's who can see it: what becomes of tasks when people move. */

const token = { kind: 'token', id: 'tok_1', scopes: [] } as const;
const hub = { ...deps.hub, signOut: async () => undefined, rescope: async () => undefined };
const mutating = { ...deps, now: () => clock.now, drain: async () => drainOutbox(drainDeps), hub };

/** Changes an employee as the settings do, and waits for all that follows. */
async function change(args: ArgsByName['employee.patch']): Promise<void> {
  expect((await runMutation(mutating, token, 'employee.patch', args)).kind).toBe('applied');
  await quiet();
}
const inTeams = (employeeId: string, ...teamIds: string[]) =>
  change({ employeeId, set: {}, teams: teamIds.map((teamId) => ({ membershipId: anId('memb'), teamId })) });

const holderOf = async (taskId: string) => (await taskRow(taskId)).assignee_id;
const responsibleOf = async (taskId: string) =>
  (
    await rowsOf(
      'SELECT r.responsible_id AS id FROM requests r JOIN tasks t ON t.request_id = r.id WHERE t.id = ?',
      taskId,
    )
  )[0];

/** Two teams; Anna is in both, and holds an open task of each. */
async function aDesk() {
  const [shop, work] = [await aTeam(), await aTeam()];
  const anna = await anEmployee([shop, work]);
  const [ofShop, ofWork] = [await anOpenTask(shop), await anOpenTask(work)];
  await assign(ofShop);
  await assign(ofWork);
  await quiet();
  expect([await holderOf(ofShop), await holderOf(ofWork)]).toEqual([anna, anna]);
  return { shop, work, anna, ofShop, ofWork };
}

describe('somebody who is taken out of a team', () => {
  test('[AS11] leaves its open tasks to those who are in it, and keeps the others', async () => {
    const { shop, work, anna, ofShop, ofWork } = await aDesk();
    const bob = await anEmployee([shop]);

    await inTeams(anna, work);

    expect([await holderOf(ofShop), await holderOf(ofWork)]).toEqual([bob, anna]);
    expect(await responsibleOf(ofShop)).toEqual({ id: bob });
    expect(await loadsInDispatcher()).toEqual(await loadsInD1());
    expect(await rowsOf('SELECT id FROM outbox')).toEqual([]);
  });

  test('[AS11] leaves them waiting where nobody may take them, and whoever joins next gets them', async () => {
    const { shop, work, anna, ofShop } = await aDesk();
    await inTeams(anna, work);
    expect(await taskRow(ofShop)).toMatchObject({ assignee_id: null, waiting_reason: 'nobody-eligible' });
    expect(await responsibleOf(ofShop)).toEqual({ id: null });

    const bob = await anEmployee([]);
    await inTeams(bob, shop);
    expect(await holderOf(ofShop)).toBe(bob);
  });

  test('[AS11] leaves them to the chief where the team hands out by hand', async () => {
    const { shop, work, anna, ofShop } = await aDesk();
    await anEmployee([shop]);
    await patchTeam(shop, { policy: 'by-hand' });
    await inTeams(anna, work);

    expect(await taskRow(ofShop)).toMatchObject({ assignee_id: null, waiting_reason: 'by-hand' });
  });

  test('[AS11] leaves forty-five of them in one go', async () => {
    const team = await aTeam();
    const anna = await anEmployee([team]);
    const taskIds = await openTasks(team, 45);
    for (const taskId of taskIds) await assign(taskId);
    await quiet();
    const bob = await anEmployee([team]);

    await inTeams(anna);

    expect(new Set(await Promise.all(taskIds.map(holderOf)))).toEqual(new Set([bob]));
  });
});

describe('whoever may see less', () => {
  test.each<[string, { role?: Role }, ArgsByName['employee.patch']['set']]>([
    ['is deactivated', {}, { active: false }],
    ['is a manager no more', { role: 'manager' }, { role: 'employee' }],
  ])('[AS11] who %s leaves the tasks given to them by hand', async (_, facts, set) => {
    const team = await aTeam();
    const boss = await anEmployee([], facts);
    const bob = await anEmployee([team]);
    const taskId = await anOpenTask(team, { task: { assigneeId: boss, assignedAt: NOON } });

    await change({ employeeId: boss, set });

    expect(await holderOf(taskId)).toBe(bob);
  });

  test('[AS11] what is done stays theirs', async () => {
    const { anna, ofShop } = await aDesk();
    await patchTask(ofShop, { status: 'done' });
    await change({ employeeId: anna, set: { active: false } });

    expect(await holderOf(ofShop)).toBe(anna);
  });
});

describe('taking back', () => {
  test('[AS11] leaves alone what was given by hand since', async () => {
    const { shop, work, anna, ofShop } = await aDesk();
    await inTeams(anna, work);
    // The client is known to both teams: the chief may give the task back to Anna, who sees it.
    await db.run(`UPDATE clients SET scopes = json_array('team:${shop}', 'team:${work}')`);
    await patchTask(ofShop, { assigneeId: anna, assignedAt: NOON + 1, waitingReason: null });

    await releaseTasks(deps, { employeeId: anna, teamId: shop, before: NOON });

    expect(await holderOf(ofShop)).toBe(anna);
  });

  test('[AS11] survives a crash in the middle: one sweep finds what nobody holds', async () => {
    const { shop, work, anna, ofShop } = await aDesk();
    const bob = await anEmployee([shop]);
    const dying = { ...deps, db: crashing(db, { at: 1, when: 'after' }) };
    const release = (payload: Parameters<typeof releaseTasks>[1]) => releaseTasks(dying, payload);
    const teams = [{ membershipId: anId('memb'), teamId: work }];
    const drain = async () => drainOutbox({ ...drainDeps, release });
    await runMutation({ ...mutating, drain }, token, 'employee.patch', { employeeId: anna, set: {}, teams });
    await quiet();
    expect(await taskRow(ofShop)).toMatchObject({ assignee_id: null, waiting_reason: null });

    clock.now = NOON + 60_000;
    await sweepNow({ atStart: false });
    expect(await holderOf(ofShop)).toBe(bob);
    clock.now = NOON;
  });

  test('[AS11] a start finds what was given to somebody who was already leaving', async () => {
    const { shop, anna, ofShop } = await aDesk();
    const bob = await anEmployee([shop]);
    await patchEmployee(anna, { active: false });
    await dispatcher.refresh();

    await sweepNow();

    expect(await holderOf(ofShop)).toBe(bob);
  });
});

describe('somebody who goes away', () => {
  const leave = (employeeId: string, openTasks?: 'keep' | 'hand-over') =>
    change({ employeeId, set: { away: true }, openTasks });

  test('[AS10] hands over what they hold to those who are there, who are responsible from then on', async () => {
    const { shop, anna, ofShop, ofWork } = await aDesk();
    const bela = await anEmployee([shop]);

    await leave(anna, 'hand-over');

    expect(await holderOf(ofShop)).toBe(bela);
    expect(await responsibleOf(ofShop)).toEqual({ id: bela });
    expect(await taskRow(ofWork)).toMatchObject({ assignee_id: null, waiting_reason: 'nobody-eligible' });
    expect(await loadsInDispatcher()).toEqual(await loadsInD1());
  });

  test('[AS10] keeps it when they say so, and when nobody asked', async () => {
    const { shop, anna, ofShop, ofWork } = await aDesk();
    await anEmployee([shop]);

    await leave(anna, 'keep');
    await change({ employeeId: anna, set: { away: false } });
    await leave(anna);

    expect([await holderOf(ofShop), await holderOf(ofWork)]).toEqual([anna, anna]);
  });

  test('[AS10] who is back before it was done goes on', async () => {
    const { shop, anna, ofShop } = await aDesk();
    await anEmployee([shop]);

    await releaseTasks(deps, { employeeId: anna, teamId: null, before: clock.now, isAway: true });

    expect(await holderOf(ofShop)).toBe(anna);
  });
});
