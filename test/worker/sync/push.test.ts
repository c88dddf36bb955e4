import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Device, EPOCH, pokes, quiet } from '../../support/device.ts';
import { aCard, aNote, aReply, codes, notesOn, type Card } from '../../support/card.ts';
import { count, first, rows } from '../../support/sql.ts';
import { anEmployee, anId, anOrganisation, aTeam } from '../../support/worker.ts';

let team: string;
let anna: string;
let card: Card;

beforeAll(() => anOrganisation());
beforeEach(async () => {
  team = await aTeam();
  anna = await anEmployee([team]);
  card = await aCard(team, { assigneeId: anna });
});

describe('exactly once', () => {
  test('[SY1] a mutation sent again is answered as the first time and has one effect', async () => {
    const device = new Device(anna);
    const group = [aNote(card, device), aNote(card, device)];
    const once = await device.push(group);
    const again = await device.push(group);

    expect(again.results).toEqual(once.results);
    expect(codes(once.results)).toEqual(['ok', 'ok']);
    expect(await notesOn(card)).toBe(2);
  });

  test('[SY1] fifty pushes of the same queue at once have one effect each', async () => {
    const device = new Device(anna);
    const queue = [aNote(card, device), aNote(card, device), aNote(card, device)];
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, index) => device.push(queue.slice(0, 1 + (index % 3)))),
    );

    expect(await notesOn(card)).toBe(3);
    for (const { results } of answers) expect(new Set(codes(results))).toEqual(new Set(['ok']));
  }, 30_000);

  test('[SY1] fifty devices writing to one conversation at once all get through', async () => {
    const devices = Array.from({ length: 50 }, () => new Device(anna));
    const answers = await Promise.all(devices.map((device) => device.push([aReply(card, device).mutation])));

    expect(answers.flatMap(({ results }) => codes(results))).toEqual(Array(50).fill('ok'));
    expect(await count('messages WHERE conversation_id = ?', card.conversationId)).toBe(50);
    const letters = 'outbox WHERE id IN (SELECT ? || id FROM messages WHERE conversation_id = ?)';
    expect(await count(letters, 'mail_', card.conversationId)).toBe(50);
  }, 30_000);

  test('[SY2] a refusal is recorded, counts on, and is repeated word for word', async () => {
    const device = new Device(anna);
    const done = { taskId: card.taskId, requestId: card.requestId, result: 'Solved' };
    const queue = [device.write('task.complete', done), device.write('task.complete', done), aNote(card, device)];
    const once = await device.push(queue);

    expect(codes(once.results)).toEqual(['ok', 'task.done', 'ok']);
    expect((await device.push(queue)).results).toEqual(once.results);
    expect(await first('SELECT last_n FROM sync_device WHERE device_id = ?', device.id)).toEqual({ last_n: 3 });
  });

  test('[SY2] what no schema can read is refused and recorded, never thrown', async () => {
    const device = new Device(anna);
    const queue = [
      { ...aNote(card, device), args: { messageId: 7 } },
      { ...aNote(card, device), name: 'client.destroy' },
      { ...aNote(card, device), name: 'toString' },
      { ...aNote(card, device), v: 2 },
      aNote(card, device),
    ];

    expect(codes((await device.push(queue)).results)).toEqual([
      'mutation.invalid',
      'mutation.unknown',
      'mutation.unknown',
      'mutation.newer',
      'ok',
    ]);
  });
});

describe('order', () => {
  test('[SY3] a number used before under another id is a fork: nothing behind it is taken', async () => {
    const device = new Device(anna);
    await device.push([aNote(card, device), aNote(card, device)]);
    const clone = [{ ...aNote(card, device), n: 2 }, aNote(card, device)];

    expect((await device.push(clone)).results).toEqual([{ id: clone[0]!.id, n: 2, status: 'fork', expected: 3 }]);
    expect(await notesOn(card)).toBe(2);
  });

  test('[SY3] a number left out is a gap: what is before it is taken, nothing behind it', async () => {
    const device = new Device(anna);
    const queue = [aNote(card, device), aNote(card, device), aNote(card, device)];
    const { results } = await device.push([queue[0]!, queue[2]!]);

    expect(results.map(({ status, expected }) => ({ status, expected }))).toEqual([
      { status: 'ok', expected: undefined },
      { status: 'gap', expected: 2 },
    ]);
    expect(codes((await device.push(queue)).results)).toEqual(['ok', 'ok', 'ok']);
    expect(await notesOn(card)).toBe(3);
  });

  test('[SY3] a known id counts on under the next number: another copy may have brought it', async () => {
    const [copy, device] = [new Device(anna), new Device(anna)];
    const note = aNote(card, copy);
    const { results } = await copy.push([note]);
    const renumbered = { ...note, n: device.write('reply.undo', { messageId: 'msg_00000000' }).n };

    expect((await device.push([renumbered])).results).toEqual(results);
    expect(codes((await device.push([aNote(card, device)])).results)).toEqual(['ok']);
    expect(await notesOn(card)).toBe(2);
  });

  test('[SY4] of another epoch nothing is taken and nothing answered: the device must pull first', async () => {
    const device = new Device(anna);

    expect(await device.push([aNote(card, device)], { epoch: EPOCH + 1 })).toMatchObject({ epoch: EPOCH, results: [] });
    expect(await count('sync_mutation WHERE device_id = ?', device.id)).toBe(0);
  });

  test('[SY1] a long queue goes in groups, in its order', async () => {
    const device = new Device(anna);
    const { results } = await device.push(
      Array.from({ length: 120 }, (_, index) => aNote(card, device, `note ${index}`)),
    );
    const texts = await rows<{ text: string }>(
      'SELECT text FROM messages WHERE conversation_id = ? ORDER BY seq',
      card.conversationId,
    );

    expect(results.map(({ n }) => n)).toEqual(Array.from({ length: 120 }, (_, index) => index + 1));
    expect(texts.map(({ text }) => text)).toEqual(Array.from({ length: 120 }, (_, index) => `note ${index}`));
  });
});

describe('who pushes', () => {
  test('[PR1] what one may not see does not exist: same answer as for an id nobody has', async () => {
    const outsider = new Device(await anEmployee([await aTeam()]));
    const args = { messageId: anId('msg'), conversationId: card.conversationId, requestId: null, text: 'x' };
    const queue = [
      outsider.write('note.add', args),
      outsider.write('note.add', { ...args, conversationId: 'conv_00000000' }),
    ];

    expect(codes((await outsider.push(queue)).results)).toEqual(['conversation.gone', 'conversation.gone']);
  });

  test('[SY7] another person’s device id is refused, for push and for pull', async () => {
    const device = new Device(anna);
    await device.push([aNote(card, device)]);
    const thief = new Device(await anEmployee([team]));

    expect(await thief.tryPush([], { device: device.id })).toEqual({ kind: 'refused', code: 'sync.foreign-device' });
    expect(await thief.tryPull(0, { device: device.id })).toEqual({ kind: 'refused', code: 'sync.foreign-device' });
  });

  test('[SY7] an app of another protocol is asked to update', async () => {
    expect(await new Device(anna).tryPush([], { protocol: 0 })).toEqual({ kind: 'refused', code: 'sync.update-app' });
  });

  test('[SY8] sockets of the card’s scopes are poked with the new head, once a group', async () => {
    const device = new Device(anna);
    await quiet();
    pokes.length = 0;
    const { head } = await device.push([aNote(card, device), aNote(card, device)]);
    await quiet();

    expect(pokes).toEqual([{ head, scopes: [`team:${team}`] }]);
  });
});
