import { mutators } from '#domain/mutations/registry';
import { describe, expect, test } from 'vitest';
import { deleteStore, type Store } from '../../src/lib/store/database.ts';
import { openStore } from '../../src/lib/store/open.ts';
import { messagesUnder, thread } from '../../src/lib/store/queries/thread.ts';
import { readRows } from '../../src/lib/store/read-rows.ts';
import { SYNC_TABLES } from '../../src/lib/store/workspace.ts';
import { MemoryStore } from '../simulate/memory/store.ts';
import { aCase, ANNA, aMessage, TEAM_A, TEAM_B } from './support/rows.ts';

/** What src/lib/store relies on, said once and held by both: by Dexie, and by the tables in memory of the simulator. */

const options = { owner: { id: ANNA, role: 'employee' as const }, mutators, app: 'test' };
let last: Store | null = null;
const KINDS: Record<string, () => Promise<Store>> = {
  Dexie: async () => {
    last?.close();
    await deleteStore(ANNA);
    last = (await openStore(options, 'dev_00000001')).store;
    return last;
  },
  memory: async () => (await MemoryStore.open(options, 'dev_00000001')).asStore(),
};

const { rows } = aCase(1);
const client = rows.flatMap((it) => (it.table === 'clients' ? [it.row] : []))[0]!;
const of = { clientId: client.id, conversationId: 'conv_00000001' };
const said = (id: string, at: number) => aMessage({ ...of, id, at });
const inOrder = (store: Store) => thread(store, { rootId: client.id, conversationId: 'conv_00000001' });

describe.each(Object.entries(KINDS))('a store of %s', (_name, open) => {
  test('begins with its place in the protocol', async () => {
    const store = await open();

    expect(await store.meta.get('state')).toMatchObject({ device: 'dev_00000001', gen: 0, epoch: 0, cursor: 0 });
  });

  test('gives back what was put, as a copy, and undefined for what is not there', async () => {
    const store = await open();
    const put = { ...client };
    await store.clients.put(put);
    put.name = 'Changed after the put';
    const read = (await store.clients.get(client.id))!;
    read.name = 'Changed after the get';

    expect(await store.clients.bulkGet([client.id, 'cl_none0000'])).toEqual([client, undefined]);
  });

  test('adds what is new and refuses what is there', async () => {
    const store = await open();
    await store.clients.add(client);

    await expect(store.clients.add({ ...client, name: 'Another' })).rejects.toMatchObject({ name: 'ConstraintError' });
    expect(await store.clients.toArray()).toEqual([client]);
  });

  test('counts, deletes and clears', async () => {
    const store = await open();
    await store.messages.bulkPut([said('msg_a', 1), said('msg_b', 2), said('msg_c', 3)]);
    await store.messages.delete('msg_a');
    await store.messages.bulkDelete(['msg_b', 'msg_none']);

    expect(await store.messages.toCollection().primaryKeys()).toEqual(['msg_c']);
    await store.messages.clear();
    expect(await store.messages.count()).toBe(0);
  });

  test('answers by one index: equal, any of, below; a list stands in it once for each of its members', async () => {
    const store = await open();
    const both = { ...client, id: 'cl_both0000', scopes: [TEAM_A, TEAM_B] };
    await store.clients.bulkPut([client, both]);
    const envelope = { id: 'mut_1', n: 1, name: 'note.add', v: 1, args: {}, base: 0, at: 0, seq: 1 };
    await store.journal.bulkPut([1, 2, 3].map((written) => ({ ...envelope, written, settledAt: written * 10 })));

    expect(await store.clients.where('scopes').anyOf([TEAM_B]).primaryKeys()).toEqual([both.id]);
    expect(await store.clients.filter(({ scopes }) => scopes.length === 2).primaryKeys()).toEqual([both.id]);
    expect(await store.journal.where('settledAt').below(30).delete()).toBe(2);
    expect(await store.journal.toCollection().primaryKeys()).toEqual([3]);
  });

  test('orders by the fields of an index, ties by the key; backwards, the first, as many as wanted', async () => {
    const store = await open();
    await store.messages.bulkPut([said('msg_c', 5), said('msg_b', 5), said('msg_a', 9)]);

    expect(await inOrder(store).primaryKeys()).toEqual(['msg_b', 'msg_c', 'msg_a']);
    expect((await inOrder(store).reverse().first())?.id).toBe('msg_a');
    expect(
      await inOrder(store)
        .reverse()
        .filter(({ at }) => at === 5)
        .limit(1)
        .primaryKeys(),
    ).toEqual(['msg_c']);
  });

  test('finds the messages of a card, or of one of its conversations, by one index', async () => {
    const store = await open();
    const elsewhere = aMessage({ clientId: 'cl_other000', conversationId: 'conv_other00', id: 'msg_c', at: 1 });
    const beside = aMessage({ ...of, conversationId: 'conv_beside0', id: 'msg_b', at: 1 });
    await store.messages.bulkPut([said('msg_a', 5), beside, elsewhere]);

    expect(await inOrder(store).primaryKeys()).toEqual(['msg_a']);
    expect((await messagesUnder(store, client.id).primaryKeys()).toSorted()).toEqual(['msg_a', 'msg_b']);
  });

  test('reads rows by their ids, few or many, side by side or far apart, and leaves out what is not there', async () => {
    const store = await open();
    const ids = Array.from({ length: 90 }, (_, n) => `msg_${String(n).padStart(3, '0')}`);
    await store.messages.bulkPut(ids.map((id, at) => said(id, at)));
    const read = async (wanted: readonly string[]) =>
      [...(await readRows(store.messages, [...wanted, 'msg_050x'])).keys()].toSorted();
    const everyThird = ids.filter((_, n) => n % 3 === 0);

    for (const wanted of [ids.slice(0, 3), ids.slice(40, 70), everyThird]) expect(await read(wanted)).toEqual(wanted);
    expect(await readRows(store.messages, [])).toEqual(new Map());
  });

  test('keeps all of a transaction or nothing, also of one within another', async () => {
    const store = await open();
    await store.clients.put(client);
    const broken = store.transaction('rw', SYNC_TABLES, async () => {
      await store.clients.put({ ...client, name: 'Half' });
      await store.transaction('rw', SYNC_TABLES, () => store.messages.put(said('msg_a', 1)));
      await store.clients.delete(client.id);
      throw new Error('the tab dies');
    });

    await expect(broken).rejects.toThrow('the tab dies');
    expect(await store.clients.toArray()).toEqual([client]);
    expect(await store.messages.count()).toBe(0);
  });

  test('sees its own changes within a transaction', async () => {
    const store = await open();
    const seen = await store.transaction('rw', SYNC_TABLES, async () => {
      await store.clients.put({ ...client, name: 'Within' });
      return store.clients.get(client.id);
    });

    expect(seen?.name).toBe('Within');
  });
});
