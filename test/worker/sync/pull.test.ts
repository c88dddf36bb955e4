import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { TABLES } from '#domain/model';
import { Device, EPOCH, quiet, START } from '../../support/device.ts';
import { aCard, aClientsMessage, rescope, write, type Card } from '../../support/card.ts';
import { Replica } from '../../support/replica.ts';
import { rows } from '../../support/sql.ts';
import { anEmployee, anId, anOrganisation, aTeam, NOON } from '../../support/worker.ts';

let team: string;
let anna: string;
let device: Device;
let card: Card;

beforeAll(() => anOrganisation());
beforeEach(async () => {
  team = await aTeam();
  anna = await anEmployee([team]);
  device = new Device(anna);
  card = await aCard(team, { assigneeId: anna });
});

const rename = (clientId: string, name: string) =>
  write({ op: 'patch', table: 'clients', id: clientId, rootId: clientId, set: { name } });
const head = async () => (await rows<{ seq: number }>('SELECT seq FROM sync_head'))[0]!.seq;
const aNote = () =>
  device.write('note.add', { messageId: anId('msg'), conversationId: card.conversationId, requestId: null, text: 'x' });
/** @returns the secret of a session of theirs */
async function aSession(employeeId: string): Promise<string> {
  const token = anId('token');
  await rows('INSERT OR IGNORE INTO users VALUES (?1, ?1, ?1, 1, NULL, 0, 0)', employeeId);
  await rows(
    `INSERT INTO sessions (id, token, user_id, expires_at, created_at, updated_at) VALUES (?1, ?2, ?3, ?4, 0, 0)`,
    anId('session'),
    token,
    employeeId,
    NOON,
  );
  return token;
}
type Page = Awaited<ReturnType<Device['pull']>>;
const named = ({ patch }: Page) =>
  patch.map((p) =>
    p.op === 'put' ? `put ${p.table} ${p.row.id}` : p.op === 'del' ? `del ${p.id}` : `${p.op} ${p.root}`,
  );

describe('a page', () => {
  test('[SY11] nothing new is an empty page at the head', async () => {
    const cursor = await head();
    expect(await device.pull(cursor)).toMatchObject({
      to: cursor,
      head: cursor,
      more: false,
      patch: [],
      acks: [],
      gen: 1,
    });
  });

  test('[SY11] a child comes with its card, once, though the card changed after it', async () => {
    const cursor = await head();
    const message = aClientsMessage(card);
    await write(message);
    await rename(card.clientId, 'Renamed');

    const page = await device.pull(cursor, { limit: 1 });
    expect(named(page)).toEqual([
      `put clients ${card.clientId}`,
      `put messages ${message.op === 'insert' && message.row.id}`,
    ]);
    expect(page).toMatchObject({ to: cursor + 1, head: cursor + 2, more: true });
  });

  test('[SY11] rows travel whole, in the words of the domain', async () => {
    const cursor = await head();
    await write({ op: 'patch', table: 'tasks', id: card.taskId, rootId: card.clientId, set: { hasNewMessage: true } });
    const task = (await device.pull(cursor)).patch.find((p) => p.op === 'put' && p.table === 'tasks');

    expect(task).toMatchObject({
      row: { id: card.taskId, hasNewMessage: true, assigneeId: anna, rev: 2, seq: cursor + 1 },
    });
  });

  test('[SY11] a deletion goes to everybody: it names an id and no content', async () => {
    const cursor = await head();
    await write({ op: 'delete', table: 'identities', id: card.identityId, rootId: card.clientId });
    const outsider = new Device(await anEmployee([]));

    expect(named(await device.pull(cursor))).toContain(`del ${card.identityId}`);
    expect(named(await outsider.pull(cursor))).toContain(`del ${card.identityId}`);
  });
});

describe('acks', () => {
  test('[SY12] fates of this device only, after those it knows, and no further than the page', async () => {
    const other = new Device(anna);
    const before = await head();
    const first = await device.push([aNote()]);
    await other.push([other.write('reply.undo', { messageId: 'msg_00000000' })]);
    const second = await device.push([aNote(), device.write('reply.undo', { messageId: 'msg_00000000' })]);

    const cut = await device.pull(before, { limit: 1 });
    expect(cut.acks).toEqual(first.results);
    const rest = await device.pull(cut.to, { ackN: 1 });
    expect(rest.acks).toEqual(second.results);
    expect(rest.acks.map(({ code }) => code)).toEqual([undefined, 'message.gone']);
  });
});

describe('who sees what', () => {
  test('[SY13] a card handed to another team is dropped here and resynced there, its row before its own entry', async () => {
    const there = await aTeam();
    const berta = new Device(await anEmployee([there]));
    const cursor = await head();
    await write(rescope(card.clientId, [`team:${there}`]));

    expect(named(await device.pull(cursor))).toEqual([`drop ${card.clientId}`]);
    const cut = await berta.pull(cursor, { limit: 1 });
    expect(named(cut)).toEqual([`put clients ${card.clientId}`, `resync ${card.clientId}`]);
    expect(cut.patch[1]).toMatchObject({ from: [`team:${team}`], seq: cursor + 1 });
  });

  test('[SY13] a row withheld while the move comes on a later page drops the card, or it would seem read', async () => {
    const there = await aTeam();
    const cursor = await head();
    await write(aClientsMessage(card));
    await rename(card.clientId, 'Renamed before it moved');
    await write(rescope(card.clientId, [`team:${there}`]));
    const withheld = await device.pull(cursor, { limit: 1 });

    expect(withheld.more).toBe(true);
    expect(named(withheld)).toEqual([`drop ${card.clientId}`]);
    // A card that does not move later was never here: nobody is told that it exists.
    const stranger = new Device(await anEmployee([await aTeam()]));
    const moved = await head();
    await rename(card.clientId, 'Renamed after it moved');
    expect(named(await stranger.pull(moved))).toEqual([]);
  });

  test('[SY13] whoever leaves the team is told by scopes and version, and gets no row of it any more', async () => {
    const before = await device.pull(await head());
    await write({ op: 'delete', table: 'memberships', id: `${team}:${anna}`, rootId: 'org' });
    await rename(card.clientId, 'Secret');
    const after = await device.pull(before.to);

    expect(before.scopes).toContain(`team:${team}`);
    expect(after.scopes).toEqual(['all', `employee:${anna}`]);
    expect(after.scopeVersion).toBe(before.scopeVersion + 1);
    expect(JSON.stringify(after)).not.toContain('Secret');
  });

  test('[SY13] whoever is deactivated gets nothing', async () => {
    await write({ op: 'patch', table: 'employees', id: anna, rootId: 'org', set: { active: false } });

    expect(await device.tryPull(START)).toEqual({ kind: 'refused', code: 'employee.inactive' });
  });

  test('[PR1] owners and managers see every team, chiefs and employees their own', async () => {
    const cursor = await head();
    await rename(card.clientId, 'New');
    const seen = async (role: 'owner' | 'manager' | 'chief' | 'employee') => {
      const reader = new Device(await anEmployee([], { role }));
      return named(await reader.pull(cursor)).includes(`put clients ${card.clientId}`);
    };

    expect([await seen('owner'), await seen('manager'), await seen('chief'), await seen('employee')]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});

describe('a cursor that cannot be served', () => {
  test('[SY14] of another epoch, or older than the log: start again', async () => {
    expect(await device.tryPull(0, { epoch: 0 })).toEqual({
      kind: 'reset',
      epoch: EPOCH,
      head: await head(),
      reason: 'epoch',
    });
    await rows('UPDATE sync_head SET min_seq = ?', START + 5);
    expect(await device.tryPull(START + 4)).toMatchObject({ kind: 'reset', reason: 'too-old' });
    expect(await device.tryPull(START + 5)).toMatchObject({ kind: 'page' });
    await rows('UPDATE sync_head SET min_seq = 0');
  });

  test('[SY7] an app of another protocol is asked to update', async () => {
    expect(await device.tryPull(START, { protocol: 0 })).toEqual({ kind: 'refused', code: 'sync.update-app' });
  });
});

test('[SY15] a fresh device that fills its scopes has exactly the rows it may see', async () => {
  await aCard(await aTeam());
  const replica = new Replica(device);
  await replica.catchUp([3]);
  const expected = await Promise.all(
    TABLES.map(async (table) => {
      const found = await rows<{ id: string }>(
        `SELECT t.id FROM ${table} t WHERE EXISTS (SELECT 1 FROM root_scope r JOIN user_scope u ON u.scope_id = r.scope_id
          WHERE r.root_id = t.root_id AND u.user_id = ?)`,
        anna,
      );
      return found.map(({ id }) => `${table} ${id}`);
    }),
  );

  expect([...replica.rows.keys()].toSorted()).toEqual(expected.flat().toSorted());
});

describe('a base that was lost', () => {
  let session: string;
  /** Another device in the same browser, which has read nothing. */
  const anew = (of: string | null): Device => Object.assign(new Device(anna), { session: of });
  const firstPull = (of: Device) => of.tryPull(0, { epoch: 0 });

  beforeEach(async () => {
    session = await aSession(anna);
    device.session = session;
    await device.pull(await head());
    await quiet();
  });

  test('[SY23] the same sign-in comes back as a device that has read nothing: it is told since when', async () => {
    const reborn = anew(session);
    const told = { kind: 'reset', epoch: EPOCH, lostAt: NOON };

    expect(await firstPull(reborn)).toMatchObject(told);
    await quiet();
    // The answer may not arrive.
    expect(await firstPull(reborn)).toMatchObject(told);
  });

  test('[SY23] another sign-in is another browser, and no sign-in is none', async () => {
    expect(await firstPull(anew(await aSession(anna)))).not.toHaveProperty('lostAt');
    expect(await firstPull(anew(null))).not.toHaveProperty('lostAt');
    expect(await firstPull(anew('guessed'))).not.toHaveProperty('lostAt');
  });

  test('[SY23] a device that takes a new id has lost nothing, nor has one that had read nothing', async () => {
    expect(await anew(session).tryPull(START, { epoch: EPOCH + 1 })).not.toHaveProperty('lostAt');

    const other = await aSession(anna);
    await firstPull(anew(other));
    await quiet();
    expect(await firstPull(anew(other))).not.toHaveProperty('lostAt');
  });
});
