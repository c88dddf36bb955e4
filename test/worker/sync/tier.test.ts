import { beforeAll, expect, test } from 'vitest';
import type { SnapshotRequest } from '#protocol/sync';
import type { Message } from '#domain/model';
import { snapshot } from '../../../worker/sync/snapshot.ts';
import { aCard, aClientsMessage, write, type Card } from '../../support/card.ts';
import { actorOf, deps, Device } from '../../support/device.ts';
import { anEmployee, anOrganisation, aTeam, NOON } from '../../support/worker.ts';

const OLD = NOON - 91 * 24 * 3_600_000;
let team: string;
let anna: string;
let busy: Card;
let closed: Card;

beforeAll(async () => {
  await anOrganisation();
  team = await aTeam();
  anna = await anEmployee([team]);
  [busy, closed] = [await aCard(team), await aCard(team)];
  const { taskId, requestId, clientId } = closed;
  await write(
    message(busy, OLD),
    message(closed, OLD),
    message(closed, NOON),
    { op: 'patch', table: 'tasks', id: taskId, rootId: clientId, set: { status: 'done', completedAt: OLD } },
    { op: 'patch', table: 'requests', id: requestId, rootId: clientId, set: { status: 'done', completedAt: OLD } },
  );
});

function message(card: Card, at: number) {
  const change = aClientsMessage(card);
  if (change.op !== 'insert' || change.table !== 'messages') throw new Error('no message');
  return { ...change, row: { ...change.row, at } };
}
async function rows(kind: SnapshotRequest['kind'], id: string, table: string) {
  const asked = { task: 'test', kind, id, after: null, limit: 2_000 };
  const answer = await snapshot(deps, actorOf(anna), asked);
  if ('code' in answer) throw new Error(answer.code);
  return answer.rows.flatMap((one) => (one.table === table ? [one.row as unknown as Message] : []));
}

test('[SY21] a first fill brings every card, open work with all its words, and of the rest 90 days', async () => {
  const scope = `team:${team}`;
  expect((await rows('scope', scope, 'clients')).map(({ id }) => id)).toEqual([busy.clientId, closed.clientId]);
  expect((await rows('scope', scope, 'tasks')).map(({ id }) => id)).toEqual([busy.taskId]);
  expect((await rows('scope', scope, 'requests')).map(({ id }) => id)).toEqual([busy.requestId]);
  const words = (await rows('scope', scope, 'messages')).map(({ clientId, at }) => [clientId, at]);
  expect(words.toSorted()).toEqual(
    [
      [busy.clientId, OLD],
      [closed.clientId, NOON],
    ].toSorted(),
  );
});

test('[SY21] older rows come by card when they are asked for, and by the pull when they change', async () => {
  expect(await rows('root', closed.clientId, 'messages')).toHaveLength(1);
  expect(await rows('whole', closed.clientId, 'messages')).toHaveLength(2);
  expect((await rows('whole', closed.clientId, 'tasks')).map(({ id }) => id)).toEqual([closed.taskId]);
  const device = new Device(anna);
  const head = await write({
    op: 'patch',
    table: 'tasks',
    id: closed.taskId,
    rootId: closed.clientId,
    set: { result: 'Later' },
  });
  expect((await device.pull(head - 1)).patch).toContainEqual(
    expect.objectContaining({ op: 'put', table: 'tasks', row: expect.objectContaining({ id: closed.taskId }) }),
  );
});
