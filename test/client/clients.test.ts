import { beforeEach, describe, expect, test } from 'vitest';
import type { Store } from '../../src/lib/store/database.ts';
import { newestClients } from '../../src/lib/store/queries/clients.ts';
import { openedBefore } from '../../src/lib/store/queries/opened.ts';
import { timeline } from '../../src/lib/store/queries/timeline.ts';
import { aStore, settle } from './support/device.ts';
import { ModelServer } from './support/model-server.ts';
import { aCase, aMessage, ANNA, anEmployee, anOrganisation, NOON, TEAM_A, type Entry } from './support/rows.ts';

const CASES = Array.from({ length: 120 }, (_, i) => aCase(i + 1));
const FIRST = CASES[0]!.ids;
let store: Store;

beforeEach(async () => {
  store?.close();
  store = await aStore();
  // In pairs in one millisecond, so that the order needs more than the time.
  const rows = CASES.flatMap(({ rows: all }, i) =>
    all.map((entry) =>
      entry.table === 'clients'
        ? { table: 'clients' as const, row: { ...entry.row, createdAt: NOON + Math.floor(i / 2) } }
        : entry,
    ),
  ) satisfies Entry[];
  const common: Entry[] = [
    { table: 'organisation', row: anOrganisation() },
    { table: 'employees', row: anEmployee() },
  ];
  await settle(store, new ModelServer(ANNA, ['all', TEAM_A], [...common, ...rows]));
});

describe('clients', () => {
  test('come newest first by pages, none twice, none left out', async () => {
    const ids: string[] = [];
    for (let after: { at: number; id: string } | null = null; ;) {
      const { rows, next } = await newestClients(store, { after, until: null });
      ids.push(...rows.map(({ id }) => id));
      if (next === null) break;
      after = next;
    }
    expect(ids).toEqual(CASES.map(({ ids: { clientId } }) => clientId).reverse());
  });

  test('a page that has ended stays what it was', async () => {
    const first = await newestClients(store);
    const closed = await newestClients(store, { after: null, until: first.next });
    expect(closed.rows.map(({ id }) => id)).toEqual(first.rows.map(({ id }) => id));
    expect(first.rows[0]).toMatchObject({ name: 'Ilze Ozola', contact: 'ilze@example.lv', pending: false });
  });
});

describe('a timeline', () => {
  test('has messages of every door and what became of requests, newest first', async () => {
    const { clientId, conversationId, requestId, taskId } = FIRST;
    const talk = { clientId, conversationId };
    await store.messages.bulkAdd([
      aMessage({ ...talk, id: 'msg_note', direction: 'note', authorId: ANNA, at: NOON + 10, text: 'Called.' }),
      aMessage({ ...talk, id: 'msg_older', at: NOON - 10, text: 'Hello?' }),
    ]);
    await store.requests.update(requestId, { status: 'done', completedAt: NOON + 20, result: 'Sold' });

    const { entries, earlier } = await timeline(store, clientId);
    expect(entries.map(({ kind, at }) => [kind, at - NOON])).toEqual([
      ['request-closed', 20],
      ['message', 10],
      ['request-opened', 0],
      ['message', 0],
      ['message', -10],
    ]);
    expect(entries[1]).toMatchObject({ authorName: 'Anna', direction: 'note', channel: 'form', taskId });
    expect(earlier).toBe(false);
  });

  test('shows no more than asked for, and says when there is more', async () => {
    const { entries, earlier } = await timeline(store, FIRST.clientId, 1);
    expect(entries).toHaveLength(1);
    expect(earlier).toBe(true);
  });
});

test('what was opened before is named again in its order; what has left the device is not', async () => {
  const found = await openedBefore(store, [
    { kind: 'task', id: FIRST.taskId },
    { kind: 'client', id: 'cl_gone0000' },
    { kind: 'client', id: FIRST.clientId },
  ]);
  expect(found).toMatchObject([
    { kind: 'request', taskId: FIRST.taskId, clientId: FIRST.clientId, title: 'Ilze Ozola' },
    { kind: 'client', id: FIRST.clientId, title: 'Ilze Ozola' },
  ]);
});
