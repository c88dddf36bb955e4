import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Task } from '#domain/model';
import type { Store } from '../../src/lib/store/database.ts';
import { followQuery } from '../../src/lib/store/follow-query.ts';
import { attention } from '../../src/lib/store/queries/attention.ts';
import { countOpen, countRefused } from '../../src/lib/store/queries/badges.ts';
import { clientCard } from '../../src/lib/store/queries/client-card.ts';
import { conversation } from '../../src/lib/store/queries/conversation.ts';
import { directory, me } from '../../src/lib/store/queries/directory.ts';
import { load } from '../../src/lib/store/queries/load.ts';
import { PAGE, type Range } from '../../src/lib/store/queries/range.ts';
import {
  allTasks,
  myTasks,
  openTaskOf,
  taskById,
  waitingTasks,
  type TaskPage,
} from '../../src/lib/store/queries/tasks.ts';
import { countUnsent } from '../../src/lib/store/unsent.ts';
import { write } from '../../src/lib/store/write.ts';
import { annasServer } from './support/annas-server.ts';
import { aStore, settle } from './support/device.ts';

import { aCase, aMessage, ANNA, anEmployee, BORIS, NOON, type Entry } from './support/rows.ts';

const HOUR_MS = 3_600_000;
const CASES = Array.from({ length: 120 }, (_, i) => aCase(i + 1));
const NOW = { now: NOON, today: NOON - 12 * HOUR_MS };
let store: Store;

/** 120 tasks: of each six, four are Anna's, one waits, one is done by Boris; created in pairs in one millisecond. */
const taskOf = (i: number): Partial<Task> => {
  const createdAt = NOON + Math.floor(i / 2);
  if (i % 6 === 4) return { createdAt, assigneeId: null, waitingReason: 'nobody-eligible' };
  if (i % 6 === 5) return { createdAt, assigneeId: BORIS, status: 'done', completedAt: NOON, teamId: 'team_b0000000' };
  return { createdAt };
};

beforeEach(async () => {
  store?.close();
  store = await aStore();
  const rows = CASES.flatMap(({ rows: all }, i) =>
    all.map((entry) =>
      entry.table === 'tasks' ? { table: 'tasks' as const, row: { ...entry.row, ...taskOf(i) } } : entry,
    ),
  ) satisfies Entry[];
  const server = annasServer([
    { table: 'employees', row: anEmployee({ id: BORIS, name: 'Boris', email: 'boris@demo.test', capacity: 5 }) },
    ...rows,
  ]);
  await settle(store, server);
});

/** Every page, as a screen asks for them while scrolling. */
async function readAll(page: (range: Range) => Promise<TaskPage>): Promise<string[]> {
  const ids: string[] = [];
  for (let after: Range['after'] = null; ;) {
    const { rows, next } = await page({ after, until: null });
    ids.push(...rows.map(({ id }) => id));
    if (!next) return ids;
    after = next;
  }
}

describe('lists of tasks', () => {
  test('mine comes by pages, the longest waiting first, none twice, none left out', async () => {
    const first = await myTasks(store, ANNA);
    expect(first.rows).toHaveLength(PAGE);

    const ids = await readAll((range) => myTasks(store, ANNA, range));
    expect(ids).toEqual(CASES.flatMap(({ ids: { taskId } }, i) => (i % 6 < 4 ? [taskId] : [])));
  });

  test('all comes newest first, by status, holder and team', async () => {
    const open = await readAll((range) => allTasks(store, { ...NOW, shown: 'open' }, range));
    expect(open).toEqual(CASES.flatMap(({ ids: { taskId } }, i) => (i % 6 < 5 ? [taskId] : [])).reverse());

    const done = await allTasks(store, { ...NOW, shown: 'done', teamId: 'team_b0000000' });
    expect(done.rows).toHaveLength(20);
    expect(done.rows[0]).toMatchObject({ assigneeName: 'Boris', completedAt: NOON });
    expect((await allTasks(store, { ...NOW, shown: 'done', assigneeId: BORIS, teamId: 'team_a0000000' })).rows).toEqual(
      [],
    );
    expect((await allTasks(store, { ...NOW, shown: 'open', teamId: 'team_a0000000' })).rows).toHaveLength(PAGE);
  });

  test('a page that has an end stays between its ends', async () => {
    const { rows, next } = await myTasks(store, ANNA);
    const again = await myTasks(store, ANNA, { after: null, until: next });

    expect(again.rows).toEqual(rows);
  });

  test('waiting holds what has no holder', async () => {
    const { rows, next } = await waitingTasks(store);

    expect(rows).toHaveLength(20);
    expect(next).toBeNull();
    expect(rows[0]).toMatchObject({ assigneeId: null, assigneeName: null, waitingReason: 'nobody-eligible' });
  });

  test('a badge counts to fifty and one at most, and follows', async () => {
    expect(await countOpen(store, ANNA)).toBe(51);
    expect(await countOpen(store, null)).toBe(20);
    expect(await countOpen(store, BORIS)).toBe(0);
    expect(await countRefused(store)).toBe(0);

    const counts: number[] = [];
    const stop = followQuery(store, (it) => countOpen(it, null), {
      next: (count) => counts.push(count),
      error: (reason) => expect.unreachable(String(reason)),
    });
    await vi.waitFor(() => expect(counts).toEqual([20]));
    const [one] = (await waitingTasks(store)).rows;
    await store.tasks.update(one!.id, { holder: ANNA, assigneeId: ANNA });
    await vi.waitFor(() => expect(counts).toEqual([20, 19]));
    stop();
  });

  test('a row says what a list shows', async () => {
    const { ids } = CASES[0]!;
    const of = { clientId: ids.clientId, conversationId: ids.conversationId };
    await store.messages.put(
      aMessage({ ...of, id: 'msg_newest00', at: NOON + 5, text: 'x'.repeat(500), direction: 'out' }),
    );

    expect((await myTasks(store, ANNA)).rows[0]).toMatchObject({
      id: ids.taskId,
      number: 1001,
      type: 'question',
      channel: 'form',
      clientName: 'Ilze Ozola',
      assigneeName: 'Anna',
      snippet: 'x'.repeat(140),
      snippetDirection: 'out',
      lastMessageAt: NOON + 5,
      pending: false,
    });
  });

  test('an automatic letter is not what a row says', async () => {
    const { ids } = CASES[0]!;
    const of = { clientId: ids.clientId, conversationId: ids.conversationId };
    await store.messages.put(aMessage({ ...of, id: 'msg_asked000', at: NOON + 6, text: 'In blue?' }));
    await store.messages.put(
      aMessage({ ...of, id: 'msg_letter00', at: NOON + 7, text: 'Thank you.', direction: 'out', automatic: true }),
    );

    expect((await myTasks(store, ANNA)).rows[0]).toMatchObject({ snippet: 'In blue?', lastMessageAt: NOON + 6 });
  });

  test('a task whose request is not here yet is shown all the same', async () => {
    await store.requests.clear();
    expect((await myTasks(store, ANNA)).rows[0]).toMatchObject({ number: null, type: null, clientName: 'Ilze Ozola' });
  });
});

describe('a conversation', () => {
  test('shows the newest messages, oldest first, and says that there are earlier ones', async () => {
    const { ids } = CASES[0]!;
    const of = { clientId: ids.clientId, conversationId: ids.conversationId };
    const more = Array.from({ length: 60 }, (_, i) =>
      aMessage({ ...of, id: `msg_${i + 100}00000`, at: NOON + 1 + i, text: `${i}` }),
    );
    await store.messages.bulkPut(more);

    const found = (await conversation(store, ids.conversationId))!;
    expect(found.messages.map(({ text }) => text)).toEqual(more.slice(-50).map(({ text }) => text));
    expect(found.earlier).toBe(true);
    expect((await conversation(store, ids.conversationId, { messages: 100, until: null }))!.earlier).toBe(false);
    expect(found).toMatchObject({
      client: { id: ids.clientId },
      requests: [{ number: 1001 }],
      tasks: [{ id: ids.taskId }],
    });
    expect(found.addresses).toMatchObject([{ value: 'ilze@example.lv' }]);
  });

  test('shows a stretch of a long thread, and says where the next one towards its end ends', async () => {
    const { ids } = CASES[0]!;
    const of = { clientId: ids.clientId, conversationId: ids.conversationId };
    const said = Array.from({ length: 130 }, (_, i) =>
      aMessage({ ...of, id: `msg_${i + 100}00000`, at: NOON + 1 + i, text: `${i}` }),
    );
    await store.messages.bulkPut(said);
    const read = async (until: number | null) =>
      (await conversation(store, ids.conversationId, { messages: 20, until }))!;
    const texts = ({ messages }: Awaited<ReturnType<typeof read>>) => messages.map(({ text }) => Number(text));

    const cut = await read(NOON + 60);
    expect(texts(cut)).toEqual(Array.from({ length: 20 }, (_, i) => 40 + i));
    expect(cut).toMatchObject({ earlier: true, later: { until: NOON + 110 } });
    const next = await read(cut.later!.until);
    expect(texts(next).at(-1)).toBe(109);
    expect(next.later).toEqual({ until: null });
    const end = await read(null);
    expect(texts(end).at(-1)).toBe(129);
    expect(end.later).toBeNull();
  });

  test('what waits here stands at the end of a thread, and not where it is cut off', async () => {
    const { ids } = CASES[0]!;
    const { conversationId, requestId } = ids;
    const args = { messageId: 'msg_mine00000', conversationId, requestId, text: 'Mine' };
    await write(store, { id: 'mut_mine00000', name: 'note.add', args, at: NOON + 500 });
    const { messages } = (await conversation(store, conversationId))!;
    expect(messages.at(-1)?.text).toBe('Mine');

    const cut = (await conversation(store, conversationId, { messages: 20, until: messages[0]!.at }))!;
    expect(cut.later).not.toBeNull();
    expect(cut.messages.map(({ text }) => text)).not.toContain('Mine');
  });

  test('that is not on this device is null', async () => {
    expect(await conversation(store, 'conv_unknown0')).toBeNull();
    expect(await clientCard(store, 'cl_unknown0')).toBeNull();
    expect(await taskById(store, 'task_unknown0')).toBeNull();
  });

  test('knows the open task of the reader, else any open one', async () => {
    expect(await openTaskOf(store, CASES[0]!.ids.conversationId, ANNA)).toMatchObject({ assigneeId: ANNA });
    expect(await openTaskOf(store, CASES[4]!.ids.conversationId, ANNA)).toMatchObject({ assigneeId: null });
    expect(await openTaskOf(store, CASES[5]!.ids.conversationId, ANNA)).toBeNull();
  });
});

test('the card holds what hangs on its client and nothing of others', async () => {
  const { ids } = CASES[0]!;
  expect(await clientCard(store, ids.clientId)).toMatchObject({
    client: { id: ids.clientId },
    identities: [{ id: ids.identityId }],
    conversations: [{ id: ids.conversationId }],
    requests: [{ id: ids.requestId }],
    openTasks: [{ id: ids.taskId }],
  });
});

test('the load counts open tasks by employee', async () => {
  expect(await load(store)).toMatchObject([
    { employeeId: ANNA, name: 'Anna', open: 80, capacity: null },
    { employeeId: BORIS, name: 'Boris', open: 0, capacity: 5 },
  ]);
});

test('the directory is everything that belongs to no client', async () => {
  expect(await directory(store)).toMatchObject({
    organisation: { name: 'Riga Repairs' },
    employees: [{ name: 'Anna' }, { name: 'Boris' }],
  });
  expect(await me(store)).toMatchObject({ id: ANNA });
});

test('what is refused is read whatever app wrote it', async () => {
  const odd = { n: 1, v: 9, base: 0, at: NOON, code: 'x.y' };
  await store.attention.bulkPut([
    { ...odd, id: 'mut_1', written: 1, name: 'future.thing', args: null },
    { ...odd, id: 'mut_2', written: 2, name: 'note.add', args: { conversationId: 7, text: 'Words.' } },
  ]);

  expect(await attention(store)).toMatchObject([
    { id: 'mut_2', conversationId: null, text: 'Words.' },
    { id: 'mut_1', conversationId: null, text: '' },
  ]);
  expect(await countUnsent(store)).toEqual({ waiting: 0, attention: 2, drafts: 0, files: 0 });
});
