import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MutationName } from '#protocol/mutations';
import type { Store } from '../../src/lib/store/database.ts';
import { keyOf } from '../../src/lib/store/tables.ts';
import { write } from '../../src/lib/store/write.ts';
import { newId } from '../../src/lib/sync/new-id.ts';
import {
  aStore,
  askPull,
  baseOf,
  expectedView,
  fillOnce,
  givePull,
  pullOnce,
  pushOnce,
  settle,
  sorted,
  viewOf,
} from './support/device.ts';
import { annasServer } from './support/annas-server.ts';
import type { ModelServer } from './support/model-server.ts';
import { aCase, ANNA, anEmployee, BORIS, NOON, TEAM_A, TEAM_B, type Entry } from './support/rows.ts';

const CASES = [aCase(1), aCase(2, [TEAM_A, TEAM_B]), aCase(3, [TEAM_B])];
const aServer = () =>
  annasServer([
    { table: 'employees', row: anEmployee({ id: BORIS, name: 'Boris', email: 'boris@demo.test' }) },
    ...CASES.flatMap(({ rows }) => rows),
  ]);

type World = { store: Store; server: ModelServer; held: (() => Promise<unknown>)[]; clock: number };
type Step = { of: number; kind: Kind; limit: number };

const idsOf = (step: Step) => CASES[step.of]!.ids;
const write1 = (world: World, name: MutationName, args: unknown) =>
  write(world.store, { id: newId('mut'), name, args, at: (world.clock += 1) });

/** Everything that may happen to a device, in any order. */
const STEPS = {
  reply: (world: World, step: Step) => {
    const { conversationId, requestId, taskId, identityId } = idsOf(step);
    return write1(world, 'reply.send', {
      messageId: newId('msg'),
      conversationId,
      requestId,
      taskId,
      identityId,
      text: 'Yes.',
    });
  },
  note: (world: World, step: Step) => {
    const { conversationId, requestId } = idsOf(step);
    return write1(world, 'note.add', { messageId: newId('msg'), conversationId, requestId, text: 'Ask Boris.' });
  },
  complete: (world: World, step: Step) => {
    const { taskId, requestId } = idsOf(step);
    return write1(world, 'task.complete', { taskId, requestId, result: 'Answered' });
  },
  reopen: (world: World, step: Step) => {
    const { taskId, requestId } = idsOf(step);
    return write1(world, 'task.reopen', { taskId, requestId });
  },
  patch: (world: World, step: Step) =>
    write1(world, 'client.patch', { clientId: idsOf(step).clientId, set: { name: `Name ${world.clock}` } }),
  undo: async (world: World) => {
    const last = (await world.store.outbox.toArray()).findLast(({ name }) => name === 'reply.send');
    const { messageId } = (last?.args ?? { messageId: 'msg_00000000' }) as { messageId: string };
    return write1(world, 'reply.undo', { messageId });
  },
  push: (world: World) => pushOnce(world.store, world.server),
  pushLosingTheAnswer: (world: World) => pushOnce(world.store, world.server, { answered: false }),
  pull: (world: World, step: Step) => pullOnce(world.store, world.server, step.limit),
  /** An answer that arrives when others have been applied, maybe twice. */
  pullLate: async (world: World, step: Step) => {
    const asked = await askPull(world.store, step.limit);
    const reply = world.server.pull(asked);
    world.held.push(() => givePull(world.store, asked, reply));
  },
  deliver: async (world: World) => {
    await world.held[0]?.();
    if (world.clock % 2 === 0) world.held.shift();
  },
  fill: (world: World, step: Step) => fillOnce(world.store, world.server, step.limit),
  renamed: async ({ server, clock }: World, step: Step) =>
    server.patch(keyOf('clients', idsOf(step).clientId), { name: `Server ${clock}` }),
  doneByBoris: async ({ server, clock }: World, step: Step) => {
    const set = { status: 'done', result: 'By phone', completedAt: clock, completedBy: BORIS };
    server.patch(keyOf('tasks', idsOf(step).taskId), set);
  },
  statusMoved: async ({ server }: World, step: Step) =>
    server.patch(keyOf('requests', idsOf(step).requestId), { status: 'doing' }),
  secondTask: async ({ server }: World, step: Step) => {
    const task = server.rows.get(keyOf('tasks', idsOf(step).taskId));
    if (task) server.put({ table: 'tasks', row: { ...task, id: `${task.id}b`, status: 'open' } } as Entry);
  },
  deleted: async ({ server }: World, step: Step) => server.delete(keyOf('messages', idsOf(step).messageId)),
  movedAway: async ({ server }: World, step: Step) => server.move(idsOf(step).clientId, [TEAM_B]),
  movedHere: async ({ server }: World, step: Step) => server.move(idsOf(step).clientId, [TEAM_A]),
  scopeGained: async ({ server }: World) => server.setScopes(['all', TEAM_A, TEAM_B]),
  scopeLost: async ({ server }: World) => server.setScopes(['all', TEAM_B]),
  promoted: async ({ server }: World) => {
    server.patch(keyOf('employees', ANNA), { role: 'chief' });
    server.actor.role = 'chief';
  },
  logForgotten: async ({ server }: World) => {
    server.minSeq = server.seq - 2;
  },
} satisfies Record<string, (world: World, step: Step) => Promise<unknown>>;

const kinds = Object.keys(STEPS) as (keyof typeof STEPS)[];
type Kind = keyof typeof STEPS;
const manyOf = (aKind: fc.Arbitrary<Kind>, of: fc.Arbitrary<number>) =>
  fc.array(fc.record({ of, kind: aKind, limit: fc.constantFrom(1, 2, 4, 100) }), {
    minLength: 4,
    maxLength: 30,
    size: 'max',
  });

/** Everything, over three clients. */
const anything = manyOf(
  fc.oneof(fc.constantFrom(...kinds), fc.constantFrom('reply', 'complete', 'push', 'pull', 'pull', 'fill')),
  fc.constantFrom(0, 0, 0, 1, 2),
);
/** Mutations that rest on each other's rows, while the server changes the same ones: one client, nothing else. */
const tangles = manyOf(
  fc.oneof(
    fc.constantFrom('reply', 'note', 'complete', 'reopen', 'patch', 'undo'),
    fc.constantFrom('renamed', 'doneByBoris', 'statusMoved', 'secondTask', 'movedAway', 'movedHere', 'promoted'),
    fc.constantFrom('pull', 'pull', 'push', 'fill'),
  ),
  fc.constant(0),
);

async function play(steps: readonly Step[], begin: (world: World) => Promise<unknown>) {
  const world: World = { store: await aStore(), server: aServer(), held: [], clock: NOON };
  await begin(world);
  for (const step of steps) {
    await STEPS[step.kind](world, step);
    const actor = { ...world.server.actor, role: await roleOn(world.store) };
    expect(sorted(await viewOf(world.store)), step.kind).toEqual(sorted(await expectedView(world.store, actor)));
  }
  return world;
}

const roleOn = async (store: Store) => (await store.employees.get(ANNA))?.role ?? ('employee' as const);

describe('the overlay', () => {
  test.each([
    ['whatever happens', anything, 40],
    ['changes that rest on each other', tangles, 60],
  ])(
    '[DV3] under any interleaving (%s) the screen shows base + pending, and at rest exactly the server',
    { timeout: 120_000 },
    async (_, many, numRuns) => {
      await fc.assert(
        fc.asyncProperty(many, fc.integer({ min: 0, max: 3 }), async (happenings, empty) => {
          const world = await play(happenings, async ({ store, server }) =>
            empty === 0 ? null : settle(store, server),
          );
          await settle(world.store, world.server);
          expect(sorted(await baseOf(world.store))).toEqual(sorted(world.server.visibleRows()));
          expect(sorted(await viewOf(world.store))).toEqual(sorted(world.server.visibleRows()));
          expect(await world.store.outbox.count()).toBe(0);
          expect(await world.store.shadows.count()).toBe(0);
          world.store.close();
        }),
        { numRuns },
      );
    },
  );

  test('[DV3] a pull cut anywhere gives the same base', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 5 }), async (limits) => {
        const store = await aStore();
        const server = aServer();
        await settle(store, server);
        for (const { ids } of CASES) {
          server.patch(keyOf('clients', ids.clientId), { name: 'Renamed' });
          server.patch(keyOf('tasks', ids.taskId), { hasNewMessage: true });
        }
        server.move(CASES[2]!.ids.clientId, [TEAM_A]);
        server.move(CASES[0]!.ids.clientId, [TEAM_B]);
        server.delete(keyOf('messages', CASES[1]!.ids.messageId));
        for (const limit of limits) await pullOnce(store, server, limit);
        await settle(store, server);

        expect(sorted(await viewOf(store))).toEqual(sorted(server.visibleRows()));
        store.close();
      }),
      { numRuns: 30 },
    );
  });

  test('a page of hundreds of rows under hundreds of pending mutations is one transaction still', async () => {
    const store = await aStore();
    const cases = Array.from({ length: 120 }, (_, i) => aCase(i + 1));
    const server = annasServer(cases.flatMap(({ rows }) => rows));
    await settle(store, server);
    for (const { ids } of cases) {
      const { taskId, requestId } = ids;
      const args = { taskId, requestId, result: 'Answered', note: { messageId: newId('msg'), text: 'By phone.' } };
      await write(store, { id: newId('mut'), name: 'task.complete', args, at: NOON });
    }
    for (const { ids } of cases) {
      server.patch(keyOf('requests', ids.requestId), { subject: 'Bicycle' });
      server.patch(keyOf('tasks', ids.taskId), { hasNewMessage: true });
      server.patch(keyOf('clients', ids.clientId), { company: 'Velo' });
    }
    expect(await pullOnce(store, server)).toMatchObject({ kind: 'applied' });

    expect(sorted(await viewOf(store))).toEqual(sorted(await expectedView(store, server.actor)));
    expect((await store.tasks.toArray()).every(({ status }) => status === 'done')).toBe(true);
    store.close();
  });
});
