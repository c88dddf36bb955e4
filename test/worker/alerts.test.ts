import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { commit } from '../../worker/db/commit.ts';
import { listDevices, noteDelivery } from '../../worker/db/queries/alert-devices.ts';
import { setDetail, setPreferences } from '../../worker/db/queries/alerts.ts';
import { sha256Hex } from '../../worker/http/hash.ts';
import { runMutation } from '../../worker/mutations/run.ts';
import { aDevice, arrived, drainAlerts, service } from '../support/alerts.ts';
import { assign, deps, patchTask, quiet, rowsOf } from '../support/desk.ts';
import { aMessage, clock, receiveWhole, sweepNow } from '../support/intake.ts';
import { aReview } from '../support/letters.ts';
import { anEmployee, anOpenTask, anOrganisation, aTeam, db, NOON } from '../support/worker.ts';

let team: string;
let anna: string;
let chief: string;

beforeAll(async () => {
  await anOrganisation();
  team = await aTeam({ isDefault: true });
  anna = await anEmployee([team], { name: 'Anna', language: 'lv' });
  chief = await anEmployee([team], { role: 'chief', away: true });
});

beforeEach(async () => {
  clock.now = NOON;
  arrived.length = 0;
  service.answer = null;
  await db.run('DELETE FROM push_subscriptions');
  await db.run('DELETE FROM alert_preferences');
  await db.run("DELETE FROM outbox WHERE kind IN ('alert', 'ring')");
  await setDetail(db, 'none');
});

const owed = () =>
  rowsOf<{ id: string; kind: string; state: string }>(
    "SELECT id, kind, state FROM outbox WHERE kind IN ('alert', 'ring') ORDER BY id",
  );

async function assigned(): Promise<string> {
  const task = await anOpenTask(team);
  await assign(task);
  await quiet();
  return task;
}

describe('what is told', () => {
  test('[AL1] an assignment owes its alert in its own batch, and rings every device of the employee', async () => {
    const [phone, desk] = [await aDevice(anna), await aDevice(anna)];
    const task = await assigned();
    expect(await owed()).toMatchObject([{ id: `alert_task_${task}`, kind: 'alert', state: 'queued' }]);

    await drainAlerts();
    expect(arrived.map(({ deviceId }) => deviceId).toSorted()).toEqual([phone, desk].toSorted());
    expect(arrived[0]!.notification).toMatchObject({ path: `/app/tasks/${task}`, tag: task, silent: false });
    expect(await owed()).toEqual([]);
  });

  test('[AL1] nothing is owed where nobody has a device', async () => {
    await assigned();
    expect(await owed()).toEqual([]);
  });

  test('[AL1] a client’s word on one’s task, and a stranger’s letter for those who decide', async () => {
    await aDevice(anna);
    const first = await receiveWhole(await aMessage({ email: 'again@example.org' }));
    await drainAlerts();
    arrived.length = 0;
    await receiveWhole(await aMessage({ email: 'again@example.org', text: 'Hello?' }));
    await drainAlerts();
    expect(arrived.map(({ notification }) => notification.path)).toEqual([`/app/tasks/${first.taskId}`]);

    arrived.length = 0;
    const device = await aDevice(chief);
    const review = await aReview(team);
    await drainAlerts();
    expect(arrived).toMatchObject([{ deviceId: device, notification: { path: `/app/review/${review}` } }]);
    expect(arrived[0]!.headers.get('urgency')).toBe('normal');
  });

  test('[AL1] who does it knows it, and is not told', async () => {
    await aDevice(chief);
    const task = await anOpenTask(team, { task: { assigneeId: anna } });
    await drainAlerts();
    const [row] = await rowsOf<{ request_id: string; client_id: string }>(
      'SELECT request_id, client_id FROM tasks WHERE id = ?',
      task,
    );
    const args = { taskId: task, requestId: row!.request_id, clientId: row!.client_id, employeeId: chief };
    const actor = { kind: 'employee', id: chief, role: 'chief', scopes: [`team:${team}`, 'all'] } as const;
    const hub = { ...deps.hub, rescope: async () => undefined, signOut: async () => undefined };
    expect(await runMutation({ ...deps, hub }, actor, 'task.handover', args)).toMatchObject({ kind: 'applied' });
    expect(await owed()).toHaveLength(1);
    await drainAlerts();
    expect(arrived).toEqual([]);
  });

  test('[AL2] kinds that were not chosen do not ring, and no sound where none is wanted', async () => {
    await aDevice(anna);
    await setPreferences(db, anna, { kinds: ['message'], hours: null, sound: false });
    await assigned();
    await drainAlerts();
    expect(arrived).toEqual([]);

    await setPreferences(db, anna, { kinds: ['task'], hours: null, sound: false });
    await assigned();
    await drainAlerts();
    expect(arrived).toMatchObject([{ notification: { silent: true } }]);
  });

  test('[AL2] a task that was done meanwhile rings nobody', async () => {
    await aDevice(anna);
    const task = await assigned();
    await patchTask(task, { status: 'done' });
    await drainAlerts();
    expect(arrived).toEqual([]);
    expect(await owed()).toEqual([]);
  });

  test('[AL3] what comes in quiet hours is one summary at their end', async () => {
    await aDevice(anna);
    await setPreferences(db, anna, {
      kinds: ['task'],
      hours: { days: [0, 1, 2, 3, 4, 5, 6], from: 480, to: 600 },
      sound: true,
    });
    await assigned();
    await assigned();
    await drainAlerts();
    expect(arrived).toEqual([]);
    expect(await owed()).toEqual([{ id: `alert_summary_${anna}`, kind: 'alert', state: 'queued' }]);

    clock.now = Date.UTC(2026, 6, 16, 5); // eight in the morning in Riga
    await drainAlerts();
    expect(arrived).toMatchObject([{ notification: { path: '/app/', tag: 'summary' } }]);
    expect(arrived[0]!.notification.body).toContain(String(arrived[0]!.notification.badge));
  });

  test('[AL3] a ring that is tried again in quiet hours waits for their end, as the others do', async () => {
    await aDevice(anna);
    service.answer = () => new Response('', { status: 503 });
    await assigned();
    await drainAlerts();
    service.answer = null;
    const morning = { days: [0, 1, 2, 3, 4, 5, 6], from: 480, to: 600 };
    await setPreferences(db, anna, { kinds: ['task'], hours: morning, sound: true });
    clock.now += 30_000;
    await drainAlerts();
    expect(arrived).toEqual([]);
    expect(await owed()).toMatchObject([{ id: `alert_summary_${anna}` }]);
  });

  test('[AL4] no more of a client than the organisation lets a notification carry', async () => {
    await aDevice(anna);
    const said = async () => {
      arrived.length = 0;
      await receiveWhole(
        await aMessage({
          email: 'private@example.org',
          name: 'Zane Slepena',
          text: `Very private ${'x'.repeat(9_000)}`,
        }),
      );
      await drainAlerts();
      return JSON.stringify(arrived.map(({ notification }) => notification));
    };
    const nothing = await said();
    expect(arrived).toHaveLength(1);
    expect(nothing).not.toMatch(/Zane|private/);
    await setDetail(db, 'name');
    const named = await said();
    expect(named).toContain('Zane Slepena');
    expect(named).not.toContain('private');
    await setDetail(db, 'text');
    expect(await said()).toContain('Very private');
    expect(arrived[0]!.bytes).toBe(4096);
  });

  test('[AL5] in the reader’s language, with a Topic for each task, a TTL, and the number of open tasks', async () => {
    await aDevice(anna);
    const task = await assigned();
    await drainAlerts();
    const [{ notification, headers }] = arrived as [(typeof arrived)[number]];
    expect(notification.title).toBe('Jums ir uzdevums');
    expect(notification.badge).toBeGreaterThan(0);
    expect(headers.get('ttl')).toBe('86400');
    expect(headers.get('topic')).toBe((await sha256Hex(task)).slice(0, 32));
    expect(headers.get('urgency')).toBe('high');
  });
});

describe('what the service answers', () => {
  const answering = (status: number, headers: Record<string, string> = {}) =>
    (service.answer = () => new Response('no', { status, headers }));

  test.each([404, 410])('[AL6] %i ends the subscription', async (status) => {
    await aDevice(anna);
    answering(status);
    await assigned();
    await drainAlerts();
    expect(await listDevices(db, anna)).toEqual([]);
    expect(await owed()).toEqual([]);
  });

  test('[AL6] 413 is answered by less: no words, no padding', async () => {
    await aDevice(anna);
    await setDetail(db, 'text');
    service.answer = (_, body) => (body.length > 1_000 ? new Response('', { status: 413 }) : null);
    await assigned();
    await drainAlerts();
    expect(arrived).toMatchObject([{ notification: { body: '' } }]);
  });

  test.each([
    [429, { 'retry-after': '600' }, 600_000],
    [429, {}, 30_000],
    [503, { 'retry-after': '5' }, 30_000],
    [500, {}, 30_000],
  ])('[AL6] %i %j is tried again, not before its time', async (status, headers, afterMs) => {
    await aDevice(anna);
    answering(status, headers);
    await assigned();
    await drainAlerts();
    const [row] = await rowsOf<{ due_at: number; last_error: string }>(
      "SELECT due_at, last_error FROM outbox WHERE kind = 'ring'",
    );
    expect(row).toEqual({ due_at: clock.now + afterMs, last_error: `${status} no` });

    service.answer = null;
    clock.now += afterMs - 1;
    await drainAlerts();
    expect(arrived).toEqual([]);
    clock.now += 1;
    await drainAlerts();
    expect(arrived).toHaveLength(1);
    expect(await listDevices(db, anna)).toMatchObject([{ failures: 0, lastFailure: null }]);
  });

  test('[AL6] what cannot help is given up, its words stand beside the device, and a week later it is forgotten', async () => {
    await aDevice(anna);
    answering(403);
    await assigned();
    await drainAlerts();
    expect(await owed()).toMatchObject([{ kind: 'ring', state: 'failed' }]);
    expect(await listDevices(db, anna)).toMatchObject([{ failures: 1, lastFailure: '403 no' }]);

    clock.now += 8 * 24 * 60 * 60_000;
    await sweepNow();
    expect(await owed()).toEqual([]);
  });

  test('[AL6] one device that fails does not ring the others again', async () => {
    const [good] = [await aDevice(anna), await aDevice(anna)];
    service.answer = (endpoint) => (endpoint.endsWith(good) ? null : new Response('', { status: 500 }));
    await assigned();
    await drainAlerts();
    service.answer = null;
    clock.now += 30_000;
    await drainAlerts();
    expect(arrived.map(({ deviceId }) => deviceId === good)).toEqual([true, false]);
  });
});

describe('arrival', () => {
  test('[AL7] the token of an alert tells once that it arrived', async () => {
    await aDevice(anna);
    await assigned();
    await drainAlerts();
    const hash = await sha256Hex(arrived[0]!.notification.token);
    expect(await noteDelivery(db, hash, NOON + 5)).toBe(anna);
    expect(await noteDelivery(db, hash, NOON + 9)).toBeNull();
    expect(await noteDelivery(db, await sha256Hex('forged'), NOON + 9)).toBeNull();
    expect(await listDevices(db, anna)).toMatchObject([{ lastDeliveredAt: NOON + 5 }]);
  });
});

test('[AL8] whoever is deactivated hears nothing more: their devices go in the same batch', async () => {
  const owner = await anEmployee([team], { role: 'owner' });
  const gone = await anEmployee([team]);
  await aDevice(gone);
  const hub = { ...deps.hub, rescope: async () => undefined, signOut: async () => undefined };
  const actor = { kind: 'employee', id: owner, role: 'owner', scopes: ['all', `team:${team}`] } as const;
  const ran = await runMutation({ ...deps, hub }, actor, 'employee.patch', {
    employeeId: gone,
    set: { active: false },
  });
  expect(ran).toMatchObject({ kind: 'applied' });
  expect(await listDevices(db, gone)).toEqual([]);
});

test('[AL1] a batch that assigns many says once that somebody is to be alerted', async () => {
  await aDevice(anna);
  const tasks = [await anOpenTask(team), await anOpenTask(team)];
  const changes = tasks.map(
    (id) => ({ op: 'patch', table: 'tasks', id, rootId: 'cl', set: { assigneeId: anna } }) as const,
  );
  expect(await commit(db, { changes }, NOON)).toMatchObject({ kind: 'committed', isAlerting: true });
  expect(await commit(db, { changes: [] }, NOON)).toMatchObject({ kind: 'committed', isAlerting: false });
});
