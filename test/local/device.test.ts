import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Rows } from '#domain/model';
import { DEMO_PASSWORD } from '../../worker/local/demo/organisation.ts';
import type { Frontdesk } from '../../worker/local/frontdesk.ts';
import { DeviceProcess, type Line } from '../support/headless-process.ts';
import { makeDemoDir } from '../support/demo-folder.ts';
import { startInstance } from '../support/instance.ts';

/** Two devices without a browser against a running instance. */

const { dataDir, remove } = makeDemoDir();
let instance: Frontdesk;
let anna: DeviceProcess;
let chief: DeviceProcess;

beforeAll(async () => {
  instance = await startInstance({ DATA_DIR: dataDir, DEMO: '1' });
  anna = new DeviceProcess(instance.url, 'anna@demo.test', DEMO_PASSWORD);
  chief = new DeviceProcess(instance.url, 'chief@demo.test', DEMO_PASSWORD);
  await Promise.all([anna.next('ready'), chief.next('ready')]);
});
afterAll(async () => {
  anna.stop();
  chief.stop();
  await instance.stop();
  remove();
});

type Dump = { rows: { [T in keyof Rows]: Rows[T][] }; outbox: unknown[] };
const dump = async (device: DeviceProcess) => (await device.ask({ do: 'dump' })) as unknown as Dump;
const texts = async (device: DeviceProcess) => (await dump(device)).rows.messages.map(({ text }) => text);
const openTask = async () => (await dump(anna)).rows.tasks.find(({ status }) => status === 'open')!;

test('what one writes offline reaches the other when it comes back', async () => {
  expect(await anna.ask({ do: 'sync' })).toMatchObject({ ok: true, kind: 'done', filled: true, waiting: 0 });
  await chief.ask({ do: 'sync' });
  await chief.ask({ do: 'offline' });
  await anna.ask({ do: 'offline' });
  const { conversationId, requestId } = await openTask();
  const args = { messageId: `msg_${crypto.randomUUID()}`, conversationId, requestId, text: 'Written in a tunnel.' };
  expect(await anna.ask({ do: 'mutate', name: 'note.add', args })).toMatchObject({ ok: true, kind: 'written' });
  expect(await anna.ask({ do: 'sync' })).toMatchObject({ kind: 'unreachable', waiting: 1 });
  expect(await texts(anna)).toContain('Written in a tunnel.');
  expect(await texts(chief)).not.toContain('Written in a tunnel.');

  await anna.ask({ do: 'online' });
  expect(await anna.ask({ do: 'sync' })).toMatchObject({ kind: 'done', waiting: 0, attention: 0 });
  await chief.ask({ do: 'online' });
  await chief.ask({ do: 'sync' });
  expect(await texts(chief)).toContain('Written in a tunnel.');
});

test('both end with the same rows where both may see them', async () => {
  await Promise.all([anna.ask({ do: 'sync' }), chief.ask({ do: 'sync' })]);
  const [hers, theirs] = await Promise.all([dump(anna), dump(chief)]);
  const known = new Map(theirs.rows.messages.map((row) => [row.id, row]));
  const shared = hers.rows.messages.filter(({ id }) => known.has(id));

  expect(shared.length).toBeGreaterThan(0);
  for (const row of shared) expect(row).toEqual(known.get(row.id));
});

test('search, refusals and wrong orders are answered in words', async () => {
  const found = (await anna.ask({ do: 'search', query: 'tunnel', id: 7 })) as Line & { hits: Line[] };
  expect(found).toMatchObject({ id: 7, ok: true });
  expect(found.hits).toHaveLength(1);
  expect(await anna.ask({ do: 'mutate', name: 'note.add', args: {} })).toMatchObject({ code: 'mutation.invalid' });
  expect(await anna.ask({ do: 'dance' })).toMatchObject({ error: 'no such order' });
});

test('killed, it is gone at once', async () => {
  expect(await anna.ask({ do: 'kill' })).toMatchObject({ ok: true });
  expect(await anna.exited).toBe(0);
});

test('who is not let in is told, with exit code 1', async () => {
  const stranger = new DeviceProcess(instance.url, 'anna@demo.test', 'not the password');
  expect(await stranger.next('failed')).toMatchObject({ reason: expect.stringContaining('sign-in') });
  expect(await stranger.exited).toBe(1);
});
