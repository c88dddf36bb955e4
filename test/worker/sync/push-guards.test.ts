import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { deps, Device } from '../../support/device.ts';
import { aCard, aClientsMessage, aNote, aReply, codes, notesOn, write, type Card } from '../../support/card.ts';
import { count, first } from '../../support/sql.ts';
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
  const patchOf = (set: object) => write({ op: 'patch', table: 'tasks', id: card.taskId, rootId: card.clientId, set });

  test('[SY5] a row changed: decided again on what is there now', async () => {
    const device = new Device(anna);
    const complete = device.write('task.complete', {
      taskId: card.taskId,
      requestId: card.requestId,
      result: 'Solved',
    });
    const answer = await device.push(
      [complete],
      {},
      meanwhile(() => patchOf({ status: 'done', result: 'By Berta' })),
    );

    expect(codes(answer.results)).toEqual(['task.done']);
    expect(await first('SELECT result FROM tasks WHERE id = ?', card.taskId)).toEqual({ result: 'By Berta' });
  });

  test('[SY5] the author lost the team: refused, though the row itself is as it was read', async () => {
    const device = new Device(anna);
    const leave = () => write({ op: 'delete', table: 'memberships', id: `${team}:${anna}`, rootId: 'org' });

    expect(codes((await device.push([aNote(card, device)], {}, meanwhile(leave))).results)).toEqual([
      'conversation.gone',
    ]);
    expect(await notesOn(card)).toBe(0);
  });

  test('[SY5] the author was deactivated: the whole push is refused', async () => {
    const device = new Device(anna);
    const fire = () => write({ op: 'patch', table: 'employees', id: anna, rootId: 'org', set: { active: false } });

    expect(await device.tryPush([aNote(card, device)], {}, meanwhile(fire))).toEqual({
      kind: 'refused',
      code: 'employee.inactive',
    });
    expect(await notesOn(card)).toBe(0);
  });

  test('[SY5] another task joined the request: it stays open', async () => {
    const device = new Device(anna);
    const complete = device.write('task.complete', {
      taskId: card.taskId,
      requestId: card.requestId,
      result: 'Solved',
    });
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
          passes: [],
          acknowledgedAt: null,
          acknowledgeBy: null,
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
    const { mutation, messageId } = aReply(card, device, { base: head });

    const answer = await device.push(
      [mutation],
      {},
      meanwhile(() => write(aClientsMessage(card))),
    );
    expect(codes(answer.results)).toEqual(['reply.unseen']);
    expect(await count('outbox WHERE id = ?', `mail_${messageId}`)).toBe(0);
  });

  test('[SY3] the device pushed more meanwhile: its count never goes back', async () => {
    const [copy, device] = [new Device(anna), new Device(anna)];
    const note = aNote(card, copy);
    await copy.push([note]);
    const queue = [{ ...note, n: aNote(card, device).n }, aNote(card, device)];

    await device.push(
      [queue[0]!],
      {},
      meanwhile(() => device.push(queue)),
    );
    expect(await first('SELECT last_n FROM sync_device WHERE device_id = ?', device.id)).toEqual({ last_n: 2 });
  });
});
