import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ArgsByName } from '#domain/mutations/registry';
import { runMutation } from '../../../worker/mutations/run.ts';
import { drainOutbox } from '../../../worker/outbox/drain.ts';
import { rescoped } from '../../../worker/scopes/own-clients.ts';
import { aCard, codes, type Card } from '../../support/card.ts';
import { assign, deps, quiet } from '../../support/desk.ts';
import { Device } from '../../support/device.ts';
import { clock, drainDeps } from '../../support/intake.ts';
import { first, rows } from '../../support/sql.ts';
import { anEmployee, anOrganisation, aTeam } from '../../support/worker.ts';

const token = { kind: 'token', id: 'tok_1', scopes: [] } as const;
const hub = { ...deps.hub, signOut: async () => undefined, rescope: async () => undefined };
const mutating = { ...deps, now: () => clock.now, drain: async () => drainOutbox(drainDeps), hub };

let team: string;
let ilze: string;
let card: Card;

beforeAll(() => anOrganisation());
beforeEach(async () => {
  team = await aTeam();
  ilze = await anEmployee([team], { ownClientsOnly: true });
  card = await aCard(team);
});

async function run<N extends keyof ArgsByName>(name: N, args: ArgsByName[N]) {
  expect(await runMutation(mutating, token, name, args)).toMatchObject({ kind: 'applied' });
  await quiet();
}
const handOver = ({ taskId, requestId, clientId }: Card, employeeId: string) =>
  run('task.handover', { taskId, requestId, clientId, employeeId });
const scopesOf = async ({ clientId }: Card): Promise<string[]> =>
  JSON.parse((await first<{ scopes: string }>('SELECT scopes FROM clients WHERE id = ?', clientId)).scopes) as string[];
const indexed = async ({ clientId }: Card): Promise<string[]> =>
  (await rows<{ id: string }>('SELECT scope_id AS id FROM root_scope WHERE root_id = ? ORDER BY 1', clientId)).map(
    ({ id }) => id,
  );
const seenBy = async (employeeId: string): Promise<string[]> => {
  const { patch } = await new Device(employeeId).pull(0);
  return patch.flatMap((one) => (one.op === 'put' && one.table === 'clients' ? [one.row.id] : []));
};

describe('[PR11] an employee who sees own clients only', () => {
  test('holds all and themself, and none of the teams they are in', async () => {
    const { scopes } = await new Device(ilze).pull(0);
    expect(scopes.toSorted()).toEqual(['all', `employee:${ilze}`]);
    expect(await seenBy(ilze)).toEqual([]);
  });

  test('is shown a card by the batch that assigns: by the rules', async () => {
    await assign(card.taskId);
    await quiet();

    expect(await first('SELECT assignee_id FROM tasks WHERE id = ?', card.taskId)).toEqual({ assignee_id: ilze });
    expect(await scopesOf(card)).toEqual([`team:${team}`, `employee:${ilze}`]);
    expect(await indexed(card)).toEqual([`employee:${ilze}`, `team:${team}`]);
    const move = `SELECT (SELECT seq FROM sync_log WHERE kind = 'move' AND row_id = ?1) <
      (SELECT seq FROM clients WHERE id = ?1) AS ok`;
    expect(await first(move, card.clientId)).toEqual({ ok: 1 });
    expect(await seenBy(ilze)).toEqual([card.clientId]);
  });

  test('is shown it by a hand-over, and loses it when the last work on it is handed away', async () => {
    const anna = await anEmployee([team]);
    const device = new Device(ilze);
    await handOver(card, ilze);
    expect(await seenBy(ilze)).toEqual([card.clientId]);
    const { to } = await device.pull(0);

    await handOver(card, anna);
    expect(await scopesOf(card)).toEqual([`team:${team}`]);
    expect((await device.pull(to)).patch).toContainEqual({ op: 'drop', root: card.clientId });
    expect(await seenBy(ilze)).toEqual([]);
  });

  test('may hand away what is theirs, and then it does not exist for them', async () => {
    const anna = await anEmployee([team]);
    await handOver(card, ilze);
    const device = new Device(ilze);
    const { taskId, requestId, clientId } = card;
    const away = device.write('task.handover', { taskId, requestId, clientId, employeeId: anna });
    const again = device.write('client.patch', { clientId, set: { note: 'mine' } });
    const { results } = await device.push([away]);
    const after = await device.push([again]);

    expect(codes([...results, ...after.results])).toEqual(['ok', 'client.gone']);
  });

  test('keeps a card while other work on it, open or past, is theirs', async () => {
    const anna = await anEmployee([team]);
    await handOver(card, ilze);
    await run('task.complete', { taskId: card.taskId, requestId: card.requestId, result: 'Done' });
    expect(await scopesOf(card)).toContain(`employee:${ilze}`);
    expect(
      rescoped(
        { scopes: ['team:a', 'employee:i'], holders: { one: 'i', two: 'i' } },
        [{ taskId: 'one', assigneeId: anna }],
        ['i'],
      ),
    ).toBeNull();
    expect(
      rescoped(
        { scopes: ['team:a', 'employee:i'], holders: { one: 'i', two: 'b' } },
        [{ taskId: 'one', assigneeId: anna }],
        ['i'],
      ),
    ).toEqual(['team:a']);
  });

  test('loses what is taken back when they leave the team', async () => {
    await handOver(card, ilze);
    await run('employee.patch', { employeeId: ilze, set: {}, teams: [] });
    expect(await scopesOf(card)).toEqual([`team:${team}`]);
  });
});

describe('[PR11] somebody who becomes one, or is one no longer', () => {
  test('keeps the cards they work on in sight, and no others; then all of the team again', async () => {
    const anna = await anEmployee([team]);
    const other = await aCard(team);
    await handOver(card, anna);
    expect((await seenBy(anna)).toSorted()).toEqual([card.clientId, other.clientId].toSorted());

    await run('employee.patch', { employeeId: anna, set: { ownClientsOnly: true } });
    expect(await seenBy(anna)).toEqual([card.clientId]);
    expect(await rows('SELECT id FROM outbox')).toEqual([]);

    await run('employee.patch', { employeeId: anna, set: { ownClientsOnly: false } });
    expect(await scopesOf(card)).toEqual([`team:${team}`]);
    expect((await seenBy(anna)).toSorted()).toEqual([card.clientId, other.clientId].toSorted());
  });

  test('raised to chief, they see the team again', async () => {
    await handOver(card, ilze);
    await run('employee.patch', { employeeId: ilze, set: { role: 'chief' } });
    expect(await scopesOf(card)).toEqual([`team:${team}`]);
    expect(await seenBy(ilze)).toEqual([card.clientId]);
  });
});
