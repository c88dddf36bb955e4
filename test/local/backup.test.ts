import { existsSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Rows } from '#domain/model';
import { backUp } from '../../worker/local/backup/backup.ts';
import { nextEpoch } from '../../worker/local/backup/raise-epoch.ts';
import { restore } from '../../worker/local/backup/restore.ts';
import { DEMO_PASSWORD } from '../../worker/local/demo/organisation.ts';
import type { Frontdesk } from '../../worker/local/frontdesk.ts';
import { baseFileIn } from '../../worker/local/sqlite-d1.ts';
import { makeDemoDir } from '../support/demo-folder.ts';
import { DeviceProcess, type Line } from '../support/headless-process.ts';
import { makeDataDir, startInstance } from '../support/instance.ts';

/** The drill: back up, go on, lose it, restore; devices come back, and nothing is lost or doubled. */

const desk = makeDemoDir();
const shelf = makeDataDir();
const file = join(shelf.dataDir, 'desk.backup');
let instance: Frontdesk;
let anna: DeviceProcess;
let chief: DeviceProcess;

const sync = (device: DeviceProcess): Promise<Line> => device.ask({ do: 'sync' });
const mutate = (device: DeviceProcess, name: string, args: object) => device.ask({ do: 'mutate', name, args });

async function open(name: string, url = instance.url): Promise<DeviceProcess> {
  const device = new DeviceProcess(url, `${name}@demo.test`, DEMO_PASSWORD);
  await device.next('ready');
  await sync(device);
  return device;
}

beforeAll(async () => {
  instance = await startInstance({ DATA_DIR: desk.dataDir, DEMO: '1' });
  [anna, chief] = await Promise.all([open('anna'), open('chief')]);
});
afterAll(async () => {
  anna.stop();
  chief.stop();
  await instance.stop();
  desk.remove();
  shelf.remove();
});

type Dump = { rows: { [T in keyof Rows]: Rows[T][] } };
const rowsOf = async (device: DeviceProcess) => ((await device.ask({ do: 'dump' })) as unknown as Dump).rows;

async function ids(device: DeviceProcess) {
  const { tasks, identities } = await rowsOf(device);
  const emails = identities.filter(({ kind }) => kind === 'email');
  const addressOf = (clientId: string) => emails.find((one) => one.clientId === clientId);
  const task = tasks.find(({ status, clientId }) => status === 'open' && addressOf(clientId))!;
  const { conversationId, requestId } = task;
  return { conversationId, requestId, taskId: task.id, identityId: addressOf(task.clientId)!.id };
}
async function note(device: DeviceProcess, text: string): Promise<void> {
  const { conversationId, requestId } = await ids(anna);
  const args = { messageId: `msg_${crypto.randomUUID()}`, conversationId, requestId, text };
  expect(await mutate(device, 'note.add', args)).toMatchObject({ kind: 'written' });
}
const messages = (text: string) => {
  const base = new DatabaseSync(baseFileIn(desk.dataDir), { readOnly: true });
  try {
    return base.prepare('SELECT state FROM messages WHERE text = ?').all(text) as { state: string }[];
  } finally {
    base.close();
  }
};

test('[SY19] a restored desk is given back all it forgot, once, and sends none of it', async () => {
  await note(anna, 'Before the backup.');
  await sync(anna);
  await backUp(desk.dataDir, file);

  const reply = { messageId: `msg_${crypto.randomUUID()}`, ...(await ids(anna)), text: 'Forgotten reply.' };
  await mutate(anna, 'reply.send', reply);
  await sync(anna);
  await note(chief, 'Forgotten note.');
  await sync(chief);
  await anna.ask({ do: 'offline' });
  await note(anna, 'Never arrived.');
  const { port } = new URL(instance.url);
  await instance.stop();
  const epoch = await restore(desk.dataDir, file, Date.now());
  expect(messages('Forgotten note.')).toEqual([]);
  expect(epoch).toBe(2);

  instance = await startInstance({ DATA_DIR: desk.dataDir, PORT: port });
  await anna.ask({ do: 'online' });
  const states = [await sync(anna), await sync(chief), await sync(anna)];
  for (const state of states) expect(state).toMatchObject({ kind: 'done', epoch, waiting: 0, attention: 0 });

  expect(messages('Before the backup.')).toHaveLength(1);
  expect(messages('Forgotten note.')).toHaveLength(1);
  expect(messages('Never arrived.')).toHaveLength(1);
  expect(messages('Forgotten reply.')).toEqual([{ state: 'unknown' }]);
  const [hers, theirs] = await Promise.all([rowsOf(anna), rowsOf(chief)]);
  const known = new Map(theirs.messages.map((row) => [row.id, row]));
  for (const row of hers.messages) if (known.has(row.id)) expect(row).toEqual(known.get(row.id));
  const sent = await (await fetch(`${instance.url}/dev/mailbox.json`)).text();
  expect(sent).not.toContain('Forgotten reply.');
});

test('[SY19] an instance that runs is not restored, nor is a folder of something else', async () => {
  await expect(restore(desk.dataDir, file, Date.now())).rejects.toThrow(/Stop it first/);
  const foreign = makeDataDir();
  writeFileSync(join(foreign.dataDir, 'letters.txt'), 'mine');
  await expect(restore(foreign.dataDir, file, Date.now())).rejects.toThrow(/is not empty/);
  foreign.remove();
});

test('[SY19] a backup cut short, or changed, leaves the folder as it was', async () => {
  const empty = makeDataDir();
  const [short, changed] = [join(shelf.dataDir, 'short'), join(shelf.dataDir, 'changed')];
  writeFileSync(short, readFileSync(file));
  truncateSync(short, readFileSync(file).length - 100);
  writeFileSync(changed, 'not a backup at all');
  for (const broken of [short, changed, join(shelf.dataDir, 'absent')]) {
    await expect(restore(empty.dataDir, broken, Date.now())).rejects.toThrow(/no whole backup|no file/);
    expect(existsSync(join(empty.dataDir, 'd1'))).toBe(false);
  }
  empty.remove();
});

test('[SY19] on a new computer the whole organisation is there, in an epoch that nobody can have heard of', async () => {
  const fresh = makeDataDir();
  const epoch = await restore(fresh.dataDir, file, Date.now());
  expect(epoch).toBeGreaterThan(400_000);
  const other = await startInstance({ DATA_DIR: fresh.dataDir });
  const owner = await open('owner', other.url);
  const state = await sync(owner);
  const { organisation, messages: all } = await rowsOf(owner);
  owner.stop();
  await other.stop();
  fresh.remove();

  expect(state).toMatchObject({ kind: 'done', epoch });
  expect(organisation).toHaveLength(1);
  expect(all.map(({ text }) => text)).toContain('Before the backup.');
});

test('[SY19] an epoch is never given twice: not after many restores, nor on a new computer', () => {
  expect(nextEpoch(1, 3, 0)).toBe(4);
  expect(nextEpoch(7, 3, 0)).toBe(8);
  expect(nextEpoch(1, null, Date.UTC(2026, 0, 1))).toBe(Date.UTC(2026, 0, 1) / 3_600_000 + 1);
  expect(nextEpoch(1, null, Date.UTC(2199, 0, 1)) * 2 ** 32).toBeLessThan(Number.MAX_SAFE_INTEGER);
});
