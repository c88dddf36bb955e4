import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { deps, Device, drains, EPOCH, pokes, quiet } from '../../support/device.ts';
import { aCard, aClientsMessage, write, type Card } from '../../support/card.ts';
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

const aNote = (device: Device, text = 'Called, no answer') =>
  device.write('note.add', { messageId: anId('msg'), conversationId: card.conversationId, requestId: null, text });
const aReply = (device: Device, more: Parameters<Device['write']>[2] = {}) => {
  const { conversationId, requestId, taskId, identityId } = card;
  const messageId = anId('msg');
  const mutation = device.write('reply.send', { messageId, conversationId, requestId, taskId, identityId, text: 'Hello' }, more);
  return { messageId, mutation };
};
const notes = () => count(`messages WHERE conversation_id = ? AND direction = 'note'`, card.conversationId);
const outboxState = async (messageId: string) =>
  (await first<{ state: string }>('SELECT state FROM outbox WHERE id = ?', `mail_${messageId}`)).state;
const codes = (results: readonly { status: string; code?: string | undefined }[]) =>
  results.map(({ status, code }) => code ?? status);

describe('exactly once', () => {
  test('[SY1] a mutation sent again is answered as the first time and has one effect', async () => {
    const device = new Device(anna);
    const group = [aNote(device), aNote(device)];
    const once = await device.push(group);
    const again = await device.push(group);

    expect(again.results).toEqual(once.results);
    expect(codes(once.results)).toEqual(['ok', 'ok']);
    expect(await notes()).toBe(2);
  });

  test('[SY1] fifty pushes of the same queue at once have one effect each', async () => {
    const device = new Device(anna);
    const queue = [aNote(device), aNote(device), aNote(device)];
    const answers = await Promise.all(Array.from({ length: 50 }, (_, index) => device.push(queue.slice(0, 1 + (index % 3)))));

    expect(await notes()).toBe(3);
    for (const { results } of answers) expect(new Set(codes(results))).toEqual(new Set(['ok']));
  }, 30_000);

  test('[SY1] fifty devices writing to one conversation at once all get through', async () => {
    const devices = Array.from({ length: 50 }, () => new Device(anna));
    const answers = await Promise.all(devices.map((device) => device.push([aReply(device).mutation])));

    expect(answers.flatMap(({ results }) => codes(results))).toEqual(Array(50).fill('ok'));
    expect(await count('messages WHERE conversation_id = ?', card.conversationId)).toBe(50);
    const letters = 'outbox WHERE id IN (SELECT ? || id FROM messages WHERE conversation_id = ?)';
    expect(await count(letters, 'mail_', card.conversationId)).toBe(50);
  }, 30_000);

  test('[SY2] a refusal is recorded, counts on, and is repeated word for word', async () => {
    const device = new Device(anna);
    const done = { taskId: card.taskId, requestId: card.requestId, result: 'Solved' };
    const queue = [device.write('task.complete', done), device.write('task.complete', done), aNote(device)];
    const once = await device.push(queue);

    expect(codes(once.results)).toEqual(['ok', 'task.done', 'ok']);
    expect((await device.push(queue)).results).toEqual(once.results);
    expect(await first('SELECT last_n FROM sync_device WHERE device_id = ?', device.id)).toEqual({ last_n: 3 });
  });

  test('[SY2] what no schema can read is refused and recorded, never thrown', async () => {
    const device = new Device(anna);
    const queue = [
      { ...aNote(device), args: { messageId: 7 } },
      { ...aNote(device), name: 'client.destroy' },
      { ...aNote(device), name: 'toString' },
      { ...aNote(device), v: 2 },
      aNote(device),
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
    await device.push([aNote(device), aNote(device)]);
    const clone = [{ ...aNote(device), n: 2 }, aNote(device)];

    expect((await device.push(clone)).results).toEqual([{ id: clone[0]!.id, n: 2, status: 'fork', expected: 3 }]);
    expect(await notes()).toBe(2);
  });

  test('[SY3] a number left out is a gap: what is before it is taken, nothing behind it', async () => {
    const device = new Device(anna);
    const queue = [aNote(device), aNote(device), aNote(device)];
    const { results } = await device.push([queue[0]!, queue[2]!]);

    expect(results.map(({ status, expected }) => ({ status, expected }))).toEqual([
      { status: 'ok', expected: undefined },
      { status: 'gap', expected: 2 },
    ]);
    expect(codes((await device.push(queue)).results)).toEqual(['ok', 'ok', 'ok']);
    expect(await notes()).toBe(3);
  });

  test('[SY3] a known id counts on under the next number: another copy may have brought it', async () => {
    const [copy, device] = [new Device(anna), new Device(anna)];
    const note = aNote(copy);
    const { results } = await copy.push([note]);
    const renumbered = { ...note, n: device.write('reply.undo', { messageId: 'msg_00000000' }).n };

    expect((await device.push([renumbered])).results).toEqual(results);
    expect(codes((await device.push([aNote(device)])).results)).toEqual(['ok']);
    expect(await notes()).toBe(2);
  });

  test('[SY4] of another epoch nothing is taken and nothing answered: the device must pull first', async () => {
    const device = new Device(anna);

    expect(await device.push([aNote(device)], { epoch: EPOCH + 1 })).toMatchObject({ epoch: EPOCH, results: [] });
    expect(await count('sync_mutation WHERE device_id = ?', device.id)).toBe(0);
  });

  test('[SY1] a long queue goes in groups, in its order', async () => {
    const device = new Device(anna);
    const { results } = await device.push(Array.from({ length: 120 }, (_, index) => aNote(device, `note ${index}`)));
    const texts = await rows<{ text: string }>('SELECT text FROM messages WHERE conversation_id = ? ORDER BY seq', card.conversationId);

    expect(results.map(({ n }) => n)).toEqual(Array.from({ length: 120 }, (_, index) => index + 1));
    expect(texts.map(({ text }) => text)).toEqual(Array.from({ length: 120 }, (_, index) => `note ${index}`));
  });
});

describe('a change between reading and writing', () => {
  /** Runs `between` once, after the first read of a push and before its write. */
  const meanwhile = (between: () => Promise<unknown>) => {
    let isDue = true;
    return {
      ...deps,
      db: new Proxy(deps.db, {
        get(target, key) {
          const value: unknown = Reflect.get(target, key);
          if (key !== 'batch') return typeof value === 'function' ? value.bind(target) : value;
          return async (statements: never) => {
            const answers: unknown = await target.batch(statements);
            if (isDue) {
              isDue = false;
              await between();
            }
            return answers;
          };
        },
      }),
    };
  };
  const patchOf = (set: object) =>
    write({ op: 'patch', table: 'tasks', id: card.taskId, rootId: card.clientId, set });

  test('[SY5] a row changed: decided again on what is there now', async () => {
    const device = new Device(anna);
    const complete = device.write('task.complete', { taskId: card.taskId, requestId: card.requestId, result: 'Solved' });
    const answer = await device.push([complete], {}, meanwhile(() => patchOf({ status: 'done', result: 'By Berta' })));

    expect(codes(answer.results)).toEqual(['task.done']);
    expect(await first('SELECT result FROM tasks WHERE id = ?', card.taskId)).toEqual({ result: 'By Berta' });
  });

  test('[SY5] the author lost the team: refused, though the row itself is as it was read', async () => {
    const device = new Device(anna);
    const leave = () => write({ op: 'delete', table: 'memberships', id: `${team}:${anna}`, rootId: 'org' });

    expect(codes((await device.push([aNote(device)], {}, meanwhile(leave))).results)).toEqual(['conversation.gone']);
    expect(await notes()).toBe(0);
  });

  test('[SY5] the author was deactivated: the whole push is refused', async () => {
    const device = new Device(anna);
    const fire = () => write({ op: 'patch', table: 'employees', id: anna, rootId: 'org', set: { active: false } });

    expect(await device.tryPush([aNote(device)], {}, meanwhile(fire))).toEqual({ kind: 'refused', code: 'employee.inactive' });
    expect(await notes()).toBe(0);
  });

  test('[SY5] another task joined the request: it stays open', async () => {
    const device = new Device(anna);
    const complete = device.write('task.complete', { taskId: card.taskId, requestId: card.requestId, result: 'Solved' });
    const join = async () => {
      const row = await first<Record<string, never>>('SELECT * FROM tasks WHERE id = ?', card.taskId);
      await write({
        op: 'insert',
        table: 'tasks',
        row: {
          id: anId('task'),
          rootId: card.clientId,
          requestId: card.requestId,
          clientId: card.clientId,
          conversationId: card.conversationId,
          teamId: row['team_id'] as unknown as string,
          kind: 'answer',
          status: 'open',
          assigneeId: null,
          waitingReason: null,
          hasNewMessage: false,
          result: null,
          createdAt: 0,
          assignedAt: null,
          completedAt: null,
          completedBy: null,
        },
      });
    };

    expect(codes((await device.push([complete], {}, meanwhile(join))).results)).toEqual(['ok']);
    expect(await first('SELECT status FROM requests WHERE id = ?', card.requestId)).toEqual({ status: 'open' });
  });

  test('[SY6] the client wrote: the reply is held, never sent blind', async () => {
    const device = new Device(anna);
    const { head } = await device.push([]);
    const { mutation, messageId } = aReply(device, { base: head });

    const answer = await device.push([mutation], {}, meanwhile(() => write(aClientsMessage(card))));
    expect(codes(answer.results)).toEqual(['reply.unseen']);
    expect(await count('outbox WHERE id = ?', `mail_${messageId}`)).toBe(0);
  });
});

describe('replies', () => {
  test('[SY6] own words do not hold the next reply; a colleague’s do', async () => {
    const [device, colleague] = [new Device(anna), new Device(await anEmployee([team]))];
    const { head } = await device.push([]);
    const own = await device.push([aReply(device, { base: head }).mutation, aReply(device, { base: head }).mutation]);
    await colleague.push([aReply(colleague).mutation]);
    const late = await device.push([aReply(device, { base: own.head }).mutation]);

    expect(codes(own.results)).toEqual(['ok', 'ok']);
    expect(codes(late.results)).toEqual(['reply.unseen']);
  });

  test('[ST5] a reply waits ten seconds in the outbox, and can be taken back until it is being sent', async () => {
    const device = new Device(anna);
    const [kept, late] = [aReply(device), aReply(device)];
    drains.length = 0;
    await device.push([kept.mutation, late.mutation]);
    await write({ op: 'patch', table: 'messages', id: kept.messageId, rootId: card.clientId, set: { failure: null } });
    await rows(`UPDATE outbox SET state = 'sending' WHERE id = ?`, `mail_${late.messageId}`);
    const { results } = await device.push([
      device.write('reply.undo', { messageId: kept.messageId }),
      device.write('reply.undo', { messageId: late.messageId }),
    ]);
    await quiet();

    expect(codes(results)).toEqual(['ok', 'reply.too-late']);
    expect(await outboxState(kept.messageId)).toBe('undone');
    expect(await outboxState(late.messageId)).toBe('sending');
    expect(drains).toContain(10_000);
  });

  test('[ST5] written and taken back offline, it is never sent', async () => {
    const device = new Device(anna);
    const { mutation, messageId } = aReply(device);
    const { results } = await device.push([mutation, device.write('reply.undo', { messageId })]);

    expect(codes(results)).toEqual(['ok', 'ok']);
    expect(await outboxState(messageId)).toBe('undone');
  });

  test('[ST5] what failed is put back to the address it had', async () => {
    const device = new Device(anna);
    const { mutation, messageId } = aReply(device);
    await device.push([mutation]);
    await rows(`UPDATE outbox SET state = 'failed' WHERE id = ?`, `mail_${messageId}`);
    await write({ op: 'patch', table: 'messages', id: messageId, rootId: card.clientId, set: { state: 'failed' } });
    const { results } = await device.push([device.write('reply.retry', { messageId })]);

    expect(codes(results)).toEqual(['ok']);
    expect(await first('SELECT state, payload FROM outbox WHERE id = ?', `mail_${messageId}`)).toEqual({
      state: 'queued',
      payload: JSON.stringify({ messageId, to: `${card.clientId}@client.test` }),
    });
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
    await device.push([aNote(device)]);
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
    const { head } = await device.push([aNote(device), aNote(device)]);
    await quiet();

    expect(pokes).toEqual([{ head, scopes: [`team:${team}`] }]);
  });
});
