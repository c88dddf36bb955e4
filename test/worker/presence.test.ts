import { env } from 'cloudflare:workers';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { advanceClock, now } from '../../worker/clock.ts';
import { delivered } from '../../worker/alerts/ring.ts';
import { expectDelivery, keepDevice } from '../../worker/db/queries/alert-devices.ts';
import { assignTask, writeGrants } from '../../worker/dispatcher/assign.ts';
import { hubOf } from '../../worker/hub/hub-of.ts';
import { deps as desk, dispatcher, quiet, taskRow } from '../support/desk.ts';
import { anEmployee, anId, anOpenTask, anOrganisation, aTeam, db } from '../support/worker.ts';

const MINUTE_MS = 60_000;
const deps = { ...desk, now };
const hub = hubOf(env);

let team: string;
let anna: string;
let sockets: WebSocket[] = [];

// Nothing ever closes: it is always time to work.
beforeAll(() => anOrganisation({ openingHours: [[], [], [], [], [], [], []] }));
beforeEach(async () => {
  team = await aTeam({ presence: 'required' });
  anna = await anEmployee([team]);
});
afterEach(() => {
  for (const socket of sockets) socket.close();
  sockets = [];
});

async function openSocket(userId: string): Promise<void> {
  const ticket = await hub.ticket({ userId, scopes: [`team:${team}`] });
  const address = `http://127.0.0.1/api/sync/socket?ticket=${ticket}`;
  const { webSocket } = await hub.openSocket(new Request(address, { headers: { upgrade: 'websocket' } }));
  webSocket?.accept();
  if (webSocket) sockets.push(webSocket);
}
async function aTask(): Promise<string> {
  const taskId = await anOpenTask(team);
  await assignTask(deps, taskId);
  await quiet();
  return taskId;
}
const holderOf = async (taskId: string) => (await taskRow(taskId)).assignee_id;
const sweep = async () => {
  await writeGrants(deps, (await dispatcher.recount()).granted);
  await quiet();
};

test('[AS8] it waits while nobody’s device was heard of, and goes to who opens the app', async () => {
  const taskId = await aTask();
  expect(await holderOf(taskId)).toBeNull();

  await openSocket(anna);

  await vi.waitFor(async () => expect(await holderOf(taskId)).toBe(anna));
});

test('[AS8] ten minutes after the last socket has closed nobody is at hand', async () => {
  const first = await aTask();
  await openSocket(anna);
  await vi.waitFor(async () => expect(await holderOf(first)).toBe(anna));

  advanceClock(11 * MINUTE_MS);

  expect(await holderOf(await aTask())).toBeNull();
});

test('[AS8] an alert that arrived is a phone in a pocket; lost on its way to the Dispatcher, the sweep reads it', async () => {
  const taskId = await aTask();
  const id = await keepDevice(
    db,
    {
      id: anId('push'),
      employeeId: anna,
      endpoint: `https://push.test/${anna}`,
      p256dh: '',
      auth: '',
      device: '',
      createdAt: now(),
    },
    null,
  );
  await expectDelivery(db, { hash: 'h', subscriptionId: id, sentAt: now() });

  expect(
    await delivered({ db, now, hash: async () => 'h' } as unknown as Parameters<typeof delivered>[0], 'token'),
  ).toBe(anna);
  advanceClock(3 * 60 * MINUTE_MS);
  await sweep();

  expect(await holderOf(taskId)).toBe(anna);
});

test('[AS8] a team that ignores presence gives to everybody who is not away', async () => {
  team = await aTeam();
  const berta = await anEmployee([team]);

  expect(await holderOf(await aTask())).toBe(berta);
});
