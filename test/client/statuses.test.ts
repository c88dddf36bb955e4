import { beforeEach, describe, expect, test } from 'vitest';
import type { Status } from '#domain/model';
import { statusesOf, nextStatuses } from '#domain/status';
import type { MutationArgs, MutationName } from '#protocol/mutations';
import type { Store } from '../../src/lib/store/database.ts';
import { attentionCases } from '../../src/lib/store/queries/attention-cases.ts';
import { statusRows } from '../../src/lib/store/queries/statuses.ts';
import { keyOf } from '../../src/lib/store/tables.ts';
import { write } from '../../src/lib/store/write.ts';
import { newId } from '../../src/lib/sync/new-id.ts';
import { aStore, settle } from './support/device.ts';
import { ModelServer } from './support/model-server.ts';
import { aCase, ANNA, anEmployee, anOrganisation, NOON, TEAM_A } from './support/rows.ts';

/** The matrix on a device: judged at once by what it has heard, and again by the server. */

const WORKSHOP: Status = {
  id: 'st_workshop0',
  rootId: 'org',
  rev: 1,
  seq: 1,
  name: 'At the workshop',
  meaning: 'doing',
  colour: 'pink',
  kinds: ['usual'],
  moves: { usual: ['done'], order: [] },
  position: 150,
  active: true,
};
const OPEN: Status = {
  ...WORKSHOP,
  id: 'open',
  name: null,
  meaning: 'open',
  kinds: ['usual', 'order'],
  moves: { usual: ['done', 'st_workshop0'], order: ['cancelled'] },
  position: 0,
};
const { ids, rows } = aCase(1);
const { requestId } = ids;

let store: Store;
let server: ModelServer;

beforeEach(async () => {
  store?.close();
  store = await aStore();
  server = new ModelServer(
    ANNA,
    ['all', TEAM_A],
    [
      { table: 'organisation', row: anOrganisation() },
      { table: 'employees', row: anEmployee({ role: 'chief' }) },
      { table: 'statuses', row: WORKSHOP },
      { table: 'statuses', row: OPEN },
      ...rows,
    ],
  );
  server.actor.role = 'chief';
  await settle(store, server);
});

const make = <N extends MutationName>(name: N, args: MutationArgs<N>) =>
  write(store, { id: newId('mut'), name, args, at: NOON });
const move = (to: string) => make('request.setStatus', { requestId, to });
const statusNow = async () => (await store.requests.get(requestId))?.status;
const waysNow = async () =>
  nextStatuses(statusesOf(await statusRows(store)), { type: 'question', status: 'open' }).map(({ id }) => id);

describe('statuses on a device', () => {
  test('[ST7] what the matrix here refuses is refused at once, without a server', async () => {
    expect(await waysNow()).toEqual(['st_workshop0', 'done']);
    expect(await move('doing')).toEqual({ kind: 'refused', code: 'request.one-way' });
    expect(await move('st_workshop0')).toMatchObject({ kind: 'written' });
    expect(await statusNow()).toBe('st_workshop0');
    expect(await move('open')).toEqual({ kind: 'refused', code: 'request.one-way' });
  });

  test('[ST7] an offline move that the server’s matrix refuses stands in Needs attention with code and the server’s state', async () => {
    await move('st_workshop0');
    server.patch(keyOf('statuses', 'open'), { moves: { usual: ['done'], order: ['cancelled'] } });
    await settle(store, server);

    expect(await statusNow()).toBe('open');
    expect(await attentionCases(store)).toMatchObject([
      {
        name: 'request.setStatus',
        code: 'request.one-way',
        args: { requestId, to: 'st_workshop0' },
        now: { request: { id: requestId, status: 'open' } },
      },
    ]);
  });

  test('[DV3] while it waits it is judged anew by every matrix that comes', async () => {
    await move('st_workshop0');
    server.patch(keyOf('statuses', 'st_workshop0'), { name: 'In the workshop' });
    await settle(store, server);
    expect(await statusNow()).toBe('st_workshop0');
    expect(await store.attention.count()).toBe(0);
  });

  test('[PR12] whoever may not edit the matrix is told so before anything is written', async () => {
    expect(await make('statuses.set', { add: [], change: [], allow: [], refuse: [] })).toEqual({
      kind: 'refused',
      code: 'status.not-allowed',
    });
  });
});
