import { evictDurableObject, runDurableObjectAlarm } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { advanceClock, now } from '../../worker/clock.ts';
import { assignTask, writeGrants } from '../../worker/dispatcher/assign.ts';
import { runMutation } from '../../worker/mutations/run.ts';
import { deps as desk, dispatcher, loadsInD1, loadsInDispatcher, quiet, rowsOf } from '../support/desk.ts';
import { actorOf, deps as device } from '../support/device.ts';
import { anEmployee, anOpenTask, anOrganisation, aTeam } from '../support/worker.ts';

const MINUTE_MS = 60_000;
const deps = { ...desk, now };
const stub = () => env.DISPATCHER.getByName('organisation');

let team: string;
let anna: string;
let berta: string;
let taskId: string;

// Nothing ever closes, so that working time is time.
beforeAll(() => anOrganisation({ openingHours: [[], [], [], [], [], [], []] }));
beforeEach(async () => {
  team = await aTeam({ rules: { acknowledgeMinutes: 15 } });
  anna = await anEmployee([team]);
  berta = await anEmployee([team]);
  taskId = await anOpenTask(team);
  await assignTask(deps, taskId);
  await quiet();
});

const task = async () => {
  const [row] = await rowsOf<{ assignee_id: string; passes: string; acknowledge_by: number | null }>(
    'SELECT assignee_id, passes, acknowledge_by FROM tasks WHERE id = ?',
    taskId,
  );
  return { assignee: row?.assignee_id, passes: JSON.parse(row?.passes ?? '') as unknown, by: row?.acknowledge_by };
};
const acknowledge = (who: string) => runMutation({ ...device, now }, actorOf(who), 'task.acknowledge', { taskId });
const sweep = async () => {
  await writeGrants(deps, (await dispatcher.recount()).granted);
  await quiet();
};
const eventsOf = () => rowsOf('SELECT kind, employee_id FROM work_events WHERE task_id = ? ORDER BY id', taskId);

test('[AS7] [ME1] not opened in a quarter of an hour: the alarm offers it to the next, who is responsible now, and tells why', async () => {
  const wasAt = now();
  advanceClock(16 * MINUTE_MS);
  expect(await runDurableObjectAlarm(stub())).toBe(true);

  expect(await task()).toMatchObject({ assignee: berta, passes: [{ employeeId: anna, why: 'unacknowledged' }] });
  expect((await task()).by).toBeGreaterThanOrEqual(wasAt + 31 * MINUTE_MS);
  expect(
    await rowsOf('SELECT responsible_id FROM requests r JOIN tasks t ON t.request_id = r.id WHERE t.id = ?', taskId),
  ).toEqual([{ responsible_id: berta }]);
  expect(await eventsOf()).toEqual([
    { kind: 'assigned', employee_id: anna },
    { kind: 'passed', employee_id: anna },
    { kind: 'assigned', employee_id: berta },
  ]);
  expect(await loadsInDispatcher()).toEqual(await loadsInD1());
});

test('[AS7] [ME4] opened in time it stays, and the event tells when', async () => {
  await acknowledge(anna);
  advanceClock(16 * MINUTE_MS);
  await runDurableObjectAlarm(stub());
  await sweep();

  expect(await task()).toEqual({ assignee: anna, passes: [], by: null });
  expect(await eventsOf()).toEqual([
    { kind: 'assigned', employee_id: anna },
    { kind: 'acknowledged', employee_id: anna },
  ]);
});

test('[AS7] opened too late it is somebody else’s, and opening it changes nothing', async () => {
  advanceClock(16 * MINUTE_MS);
  await runDurableObjectAlarm(stub());
  await acknowledge(anna);

  expect(await task()).toMatchObject({ assignee: berta });
  expect(await eventsOf()).toHaveLength(3);
});

test('[AS7] an alarm that was lost with the object is made good by the sweep', async () => {
  await evictDurableObject(stub());
  advanceClock(16 * MINUTE_MS);
  await sweep();

  expect(await task()).toMatchObject({ assignee: berta });
});

test('[AS7] handed on and lost before it was written: the sweep writes the same', async () => {
  advanceClock(16 * MINUTE_MS);
  const { granted } = await dispatcher.recount();
  await evictDurableObject(stub());
  const again = (await dispatcher.recount()).granted;

  expect(again).toEqual(granted);
  await writeGrants(deps, again);
  expect(await task()).toMatchObject({ assignee: berta });
  await sweep();
  expect(await loadsInDispatcher()).toEqual(await loadsInD1());
});

test('[AS7] seen while it was being handed on: it stays, and the Dispatcher hears of it', async () => {
  advanceClock(16 * MINUTE_MS);
  const { granted } = await dispatcher.recount();
  await acknowledge(anna);
  await writeGrants(deps, granted);
  await quiet();

  expect(await task()).toEqual({ assignee: anna, passes: [], by: null });
  expect(await loadsInDispatcher()).toEqual(await loadsInD1());
});
