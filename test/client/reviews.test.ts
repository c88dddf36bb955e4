import { beforeEach, describe, expect, test } from 'vitest';
import type { Store } from '../../src/lib/store/database.ts';
import { PAGE } from '../../src/lib/store/queries/range.ts';
import { countHeld, heldReviews } from '../../src/lib/store/queries/reviews.ts';
import { reviewById } from '../../src/lib/store/queries/review-view.ts';
import { linkableClients } from '../../src/lib/store/queries/linkable.ts';
import { keyOf } from '../../src/lib/store/tables.ts';
import { withWords } from '../../src/lib/sync/news-words.ts';
import { onNews, tellNews, type News } from '../../src/lib/sync/news.ts';
import { aStore, fillOnce, pullOnce, settle } from './support/device.ts';
import { ModelServer } from './support/model-server.ts';
import { aCase, ANNA, anEmployee, anOrganisation, aReview, NOON, REVIEW_A, TEAM_A } from './support/rows.ts';

const { ids, rows } = aCase(1);
let store: Store;
let server: ModelServer;

beforeEach(async () => {
  store?.close();
  store = await aStore();
  server = new ModelServer(
    ANNA,
    ['all', TEAM_A, REVIEW_A],
    [
      { table: 'organisation', row: anOrganisation() },
      { table: 'employees', row: anEmployee() },
      ...rows,
      { table: 'reviews', row: aReview({ id: 'rev_00000001' }) },
    ],
  );
  await settle(store, server);
});

const held = (id: string, set = {}) => server.put({ table: 'reviews', row: aReview({ id, ...set }) });

describe('reviews on a device', () => {
  test('come with the first fill, though they hang on no client', async () => {
    expect(await countHeld(store)).toBe(1);
    expect((await reviewById(store, 'rev_00000001'))?.review.address).toBe('peteris@ozols.test');
  });

  test('go when their reader no longer decides; cards stay', async () => {
    server.setScopes(['all', TEAM_A]);
    await pullOnce(store, server);

    expect(await store.reviews.count()).toBe(0);
    expect(await store.clients.count()).toBe(1);
  });

  test('come when their reader begins to decide', async () => {
    server.setScopes(['all', TEAM_A]);
    await settle(store, server);
    server.setScopes(['all', TEAM_A, REVIEW_A]);
    await pullOnce(store, server);
    await fillOnce(store, server);

    expect(await countHeld(store)).toBe(1);
  });

  test('wait with the longest waiting first, by pages; decided ones wait no longer', async () => {
    for (let i = 0; i < PAGE + 10; i += 1) held(`rev_1${String(i).padStart(7, '0')}`, { lastAt: NOON - i - 1 });
    held('rev_20000000', { state: 'blocked' });
    await pullOnce(store, server);

    const first = await heldReviews(store);
    expect(first.rows).toHaveLength(PAGE);
    expect(first.rows[0]?.id).toBe(`rev_1${String(PAGE + 9).padStart(7, '0')}`);
    const second = await heldReviews(store, { after: first.next, until: null });
    expect(second.rows.map(({ id }) => id).at(-1)).toBe('rev_00000001');
    expect(second.next).toBeNull();
    expect(first.rows.length + second.rows.length).toBe(PAGE + 11);
    expect((await heldReviews(store, { after: null, until: first.next })).rows).toEqual(first.rows);
  });

  test('a decided one says who decided, and where its letters went', async () => {
    const decided = { state: 'linked', decidedBy: ANNA, decidedAt: NOON, clientId: ids.clientId } as const;
    server.patch(keyOf('reviews', 'rev_00000001'), decided);
    await pullOnce(store, server);

    expect(await reviewById(store, 'rev_00000001')).toMatchObject({
      decidedByName: 'Anna',
      clientName: 'Ilze Ozola',
      taskId: ids.taskId,
      pending: false,
    });
    expect(await reviewById(store, 'rev_absent00')).toBeNull();
  });

  test('can be linked to every client here, who is told apart by addresses', async () => {
    expect(await linkableClients(store)).toEqual([
      { id: ids.clientId, name: 'Ilze Ozola', company: '', addresses: ['ilze@example.lv'] },
    ]);
  });
});

describe('news of strangers', () => {
  test('a new one is told once, not for each of their letters, and not when decided', async () => {
    held('rev_00000002');
    expect(await pullOnce(store, server)).toMatchObject({
      news: [{ kind: 'review-held', review: { id: 'rev_00000002' } }],
    });
    server.patch(keyOf('reviews', 'rev_00000002'), { letters: 2 });
    expect(await pullOnce(store, server)).toMatchObject({ news: [] });
    server.patch(keyOf('reviews', 'rev_00000002'), { state: 'accepted' });
    expect(await pullOnce(store, server)).toMatchObject({ news: [] });
  });

  test('those that waited before the desk was filled are no news', async () => {
    store.close();
    store = await aStore();
    const news = [];
    for (let step = 0; step < 10; step += 1) {
      const pulled = await pullOnce(store, server);
      if (pulled.kind === 'applied') news.push(...pulled.news);
      await fillOnce(store, server);
    }

    expect(news).toEqual([]);
  });

  test('reach whoever listens', async () => {
    const told: News[] = [];
    const stop = onNews((news) => told.push(news));
    tellNews(await withWords(store, { kind: 'review-held', review: aReview({ id: 'rev_00000003' }) }));
    stop();

    expect(told).toMatchObject([{ kind: 'review-held', review: { name: 'Pēteris Ozols' } }]);
  });
});
