import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { runMutation } from '../../../worker/mutations/run.ts';
import { actorOf, deps, quiet, signedOut } from '../../support/device.ts';
import { aCard, type Card } from '../../support/card.ts';
import { count, first, rows } from '../../support/sql.ts';
import { anEmployee, anId, anOrganisation, aTeam, NOON } from '../../support/worker.ts';

let team: string;
let anna: string;
let card: Card;

beforeAll(() => anOrganisation());
beforeEach(async () => {
  team = await aTeam();
  anna = await anEmployee([team]);
  card = await aCard(team, { assigneeId: anna });
});

const token = { kind: 'token', id: 'tok_1', scopes: [] } as const;
const complete = (who: Parameters<typeof runMutation>[1], result = 'Solved') =>
  runMutation(deps, who, 'task.complete', { taskId: card.taskId, requestId: card.requestId, result });

describe('runMutation', () => {
  test('[PR2] a token works on every card, as an owner would', async () => {
    const { seq } = await first<{ seq: number }>('SELECT seq FROM sync_head');

    expect(await complete(token)).toEqual({ kind: 'applied', head: seq + 2 });
    expect(await first('SELECT status, result, completed_by FROM tasks WHERE id = ?', card.taskId)).toEqual({
      status: 'done',
      result: 'Solved',
      completed_by: null,
    });
    expect(await count('outbox WHERE id = ?', `assign_${card.taskId}`)).toBe(1);
  });

  test('[ST3] of twenty who complete one task at once, one does', async () => {
    const ran = await Promise.all(Array.from({ length: 20 }, (_, index) => complete(token, `by ${index}`)));

    expect(ran.filter(({ kind }) => kind === 'applied')).toHaveLength(1);
    expect(new Set(ran.map((one) => (one.kind === 'refused' ? one.code : 'applied')))).toEqual(
      new Set(['applied', 'task.done']),
    );
  }, 30_000);

  test('[PR1] an employee of another team is told that there is nothing', async () => {
    expect(await complete(actorOf(await anEmployee([await aTeam()])))).toEqual({ kind: 'refused', code: 'task.gone' });
  });

  test('[PR2] role and scopes are those of the base, whatever an older session says', async () => {
    const impostor = { kind: 'employee', id: anna, role: 'owner', scopes: ['all'] } as const;

    expect(await runMutation(deps, impostor, 'employee.patch', { employeeId: anna, set: { capacity: 1 } })).toEqual({
      kind: 'refused',
      code: 'employee.not-allowed',
    });
  });

  test('what changes nothing writes nothing', async () => {
    const before = await first('SELECT seq FROM sync_head');
    const ran = await runMutation(deps, token, 'client.patch', { clientId: card.clientId, set: { name: 'Ilze' } });

    expect(ran).toMatchObject({ kind: 'applied' });
    expect(await first('SELECT seq FROM sync_head')).toEqual(before);
  });

  test('arguments pass their schema here too', async () => {
    const wish = { taskId: card.taskId, requestId: card.requestId, result: '   ' };
    expect(await runMutation(deps, token, 'task.complete', wish)).toEqual({
      kind: 'refused',
      code: 'mutation.invalid',
    });
  });

  test('[ST5] a row of somebody else’s under the id of a new one: refused, nothing told, nothing overwritten', async () => {
    const note = { messageId: anId('msg'), conversationId: card.conversationId, requestId: null, text: 'mine' };
    await runMutation(deps, token, 'note.add', note);
    const there = await aTeam();
    const [outsider, theirs] = [await anEmployee([there]), await aCard(there)];
    const stolen = { ...note, conversationId: theirs.conversationId, text: 'stolen' };

    expect(await runMutation(deps, actorOf(outsider), 'note.add', stolen)).toEqual({
      kind: 'refused',
      code: 'id.taken',
    });
    expect(await first('SELECT text FROM messages WHERE id = ?', note.messageId)).toEqual({ text: 'mine' });
  });

  test('[PR6] whoever is deactivated is signed out in the same batch, and their sockets are told', async () => {
    await rows(`INSERT INTO users VALUES (?, 'Anna', ?, 1, NULL, 0, 0)`, anna, `${anna}@demo.test`);
    await rows(
      `INSERT INTO sessions (id, token, user_id, expires_at, created_at, updated_at) VALUES (?1, ?1, ?2, ?3, 0, 0)`,
      anId('ses'),
      anna,
      NOON,
    );
    await runMutation(deps, token, 'employee.patch', { employeeId: anna, set: { active: false } });
    await quiet();

    expect(await count('sessions WHERE user_id = ?', anna)).toBe(0);
    expect(signedOut).toContain(anna);
    expect(await complete(actorOf(anna))).toEqual({ kind: 'refused', code: 'employee.inactive' });
  });
});
