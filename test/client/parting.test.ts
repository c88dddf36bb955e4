import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { deleteStore, type Store } from '../../src/lib/store/database.ts';
import { KeptWords } from '../../src/lib/store/kept-words.ts';
import { forgetUnsent } from '../../src/lib/store/leave.ts';
import { write } from '../../src/lib/store/write.ts';
import { handIn } from '../../src/lib/sync/parting.ts';
import { annasServer } from './support/annas-server.ts';
import { aStore, settle } from './support/device.ts';
import { aCase, ANNA, NOON } from './support/rows.ts';

const { ids, rows } = aCase(1);
let store: Store;

beforeEach(async () => {
  store = await aStore();
  const server = annasServer(rows);
  await settle(store, server);
  const { conversationId, requestId } = ids;
  const args = { messageId: 'msg_taken0000', conversationId, requestId, text: 'Taken.' };
  await write(store, { id: 'mut_taken0000', name: 'note.add', args, at: NOON });
  await settle(store, server);
});
afterEach(async () => {
  store.close();
  await Promise.all([deleteStore(ANNA), forgetUnsent(ANNA)]);
});

const away = { kind: 'unreachable' } as const;
/** @param epoch what the server says of itself; null where nobody hears it */
const parted = async (epoch: number | null, isDisabled: boolean) => {
  const call = vi.fn(async () => (isDisabled ? ({ kind: 'ok', value: null } as const) : away));
  const read = async () => (epoch === null ? away : ({ kind: 'ok', value: { epoch } } as const));
  await handIn({ call, read } as never, store);
  const kept = new KeptWords(ANNA);
  const journal = await kept.journal.toArray();
  kept.close();
  return { journal: journal.map(({ id, epoch: of }) => [id, of]), asked: call.mock.calls.length };
};

test('[DV9] a server restored to before this session has forgotten what it took: that is kept like what was never sent', async () => {
  expect(await parted(2, false)).toEqual({ journal: [['mut_taken0000', 1]], asked: 1 });
});

test('[DV9] nothing that the server has is kept where a session has merely ended, or nobody knows', async () => {
  expect(await parted(1, false)).toEqual({ journal: [], asked: 0 });
  expect(await parted(null, false)).toEqual({ journal: [], asked: 0 });
});

test('[SY22] of somebody disabled nothing is kept, restored or not', async () => {
  expect(await parted(2, true)).toEqual({ journal: [], asked: 1 });
});
