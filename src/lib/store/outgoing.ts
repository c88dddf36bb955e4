import { PUSH_LIMIT, type Envelope } from '#protocol/sync';
import type { Store } from './database.ts';
import type { DeviceState, OutboxRow } from './tables.ts';

/** What there is to send, oldest first, at most one group. */
export type Outgoing = { device: string; epoch: number; muts: Envelope[] };

export async function readState(store: Store): Promise<DeviceState> {
  const state = await store.meta.get('state');
  if (!state) throw new Error('the store was not opened by openStore');
  return state;
}

/** Its epoch travels only where it is another than the present one: then the server takes it for what it was. */
function toEnvelope({ id, n, name, v, args, base, at, epoch = 0, was }: OutboxRow, present: number): Envelope {
  const envelope = { id, n, name, v, args, base, at };
  return epoch === 0 || epoch === present ? envelope : { ...envelope, epoch, ...(was && { was }) };
}

export function nextGroup(store: Store): Promise<Outgoing | null> {
  return store.transaction('r', store.meta, store.outbox, async () => {
    const { device, epoch } = await readState(store);
    const waiting = await store.outbox.orderBy('written').toArray();
    const muts = waiting
      .filter(({ result }) => result === null)
      .slice(0, PUSH_LIMIT)
      .map((row) => toEnvelope(row, epoch));
    return muts.length > 0 ? { device, epoch, muts } : null;
  });
}
