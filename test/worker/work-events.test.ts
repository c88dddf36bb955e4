import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { drainOutbox } from '../../worker/outbox/drain.ts';
import { runMutation } from '../../worker/mutations/run.ts';
import { assign, assignAtOnce, patchEmployee } from '../support/desk.ts';
import { aCard, write, type Card } from '../support/card.ts';
import { actorOf, Device, deps } from '../support/device.ts';
import { aMessage, clock, drainDeps, receiveWhole } from '../support/intake.ts';
import { rows } from '../support/sql.ts';
import { anEmployee, anId, anOrganisation, aTeam, NOON } from '../support/worker.ts';

let team: string;
let anna: string;
let bela: string;
let card: Card;

beforeAll(() => anOrganisation());
beforeEach(async () => {
  clock.now = NOON;
  team = await aTeam();
  anna = await anEmployee([team], { role: 'chief' });
  bela = await anEmployee([team], { away: true });
  card = await aCard(team);
});

const eventsOf = ({ requestId }: Card) =>
  rows('SELECT kind, task_id, employee_id, by_id, rule FROM work_events WHERE request_id = ? ORDER BY id', requestId);
const does = <N extends Parameters<typeof runMutation>[2]>(name: N, args: Parameters<typeof runMutation<N>>[3]) =>
  runMutation(deps, actorOf(anna), name, args);
const complete = () => does('task.complete', { taskId: card.taskId, requestId: card.requestId, result: 'Solved' });

describe('events', () => {
  test('[ME1] a task given by the rules names the rule, one given by hand who gave it', async () => {
    const { taskId, requestId, clientId } = card;
    await assign(taskId);
    await does('task.handover', { taskId, requestId, clientId, employeeId: bela });

    expect(await eventsOf(card)).toEqual([
      { kind: 'assigned', task_id: taskId, employee_id: anna, by_id: null, rule: 'AS2' },
      { kind: 'assigned', task_id: taskId, employee_id: bela, by_id: anna, rule: null },
    ]);
  });

  test('[ME1] tasks that are given away together have an event each', async () => {
    const cards = await Promise.all(Array.from({ length: 5 }, () => aCard(team)));
    await Promise.all(cards.map(({ taskId }) => assignAtOnce(taskId)));

    for (const one of cards) expect(await eventsOf(one)).toMatchObject([{ kind: 'assigned', rule: 'AS2' }]);
  });

  test('[ME1] a completion, what it closes, and both taken back', async () => {
    const { taskId, requestId } = card;
    await assign(taskId);
    await complete();
    await does('task.reopen', { taskId, requestId });
    await does('request.setStatus', { requestId, to: 'cancelled' });

    expect((await eventsOf(card)).slice(1)).toMatchObject([
      { kind: 'acknowledged', task_id: taskId, employee_id: anna, by_id: anna },
      { kind: 'completed', task_id: taskId, employee_id: anna, by_id: anna },
      { kind: 'resolved', task_id: null, employee_id: anna, by_id: anna },
      { kind: 'task-reopened', task_id: taskId },
      { kind: 'reopened' },
      { kind: 'cancelled', employee_id: anna },
      { kind: 'completed', task_id: taskId },
    ]);
  });

  test('[ME1] a status of the organisation’s own ends a request as what it means', async () => {
    const id = anId('st');
    const status = { id, rootId: 'org', name: id, colour: 'grey', position: 9, active: true } as const;
    await write(
      {
        op: 'insert',
        table: 'statuses',
        row: { ...status, meaning: 'cancelled', kinds: ['usual'], moves: { usual: [], order: [] } },
      },
      {
        op: 'patch',
        table: 'requests',
        id: card.requestId,
        rootId: card.clientId,
        set: { status: id, completedAt: NOON },
      },
    );

    expect(await eventsOf(card)).toMatchObject([{ kind: 'cancelled' }]);
  });

  test('[ME1] the first letter a person wrote is an answer once it has left: no acknowledgement, no second one', async () => {
    const filed = await receiveWhole(await aMessage({ email: 'first@example.org', teamId: team }));
    const known = { ...card, ...filed };
    const [{ id: identityId }] = (await rows('SELECT id FROM identities WHERE client_id = ?', filed.clientId)) as [
      { id: string },
    ];
    const device = new Device(anna);
    const reply = (text: string) =>
      device.write('reply.send', {
        messageId: anId('msg'),
        conversationId: filed.conversationId,
        requestId: filed.requestId,
        taskId: filed.taskId,
        identityId,
        text,
      });
    const answers = async () =>
      (await eventsOf(known)).filter((event) => (event as { kind: string }).kind === 'answered');
    await drainOutbox(drainDeps);
    expect(await answers()).toEqual([]);

    const taken = reply('No.');
    await device.push([taken]);
    await device.push([device.write('reply.undo', { messageId: (taken.args as { messageId: string }).messageId })]);
    await device.push([reply('Yes.')]);
    clock.now = NOON + 20_000;
    await drainOutbox(drainDeps);
    await device.push([reply('And no.')]);
    clock.now += 20_000;
    await drainOutbox(drainDeps);

    expect(await answers()).toMatchObject([{ employee_id: anna, task_id: null }]);
  });

  test('[ME1] who goes away and comes back is told, with nothing else changed', async () => {
    await patchEmployee(bela, { away: false });
    await patchEmployee(bela, { capacity: 3 });
    await patchEmployee(bela, { away: true });

    expect(await rows('SELECT kind FROM work_events WHERE employee_id = ? ORDER BY id', bela)).toEqual([
      { kind: 'back' },
      { kind: 'away' },
    ]);
  });

  test('[ME1] what is refused, or meets a conflict, leaves no event', async () => {
    await assign(card.taskId);
    await complete();
    const before = await eventsOf(card);
    await complete();

    expect(await eventsOf(card)).toEqual(before);
  });
});
