import { Dexie } from 'dexie';
import type { Store } from '../database.ts';
import { keyOf } from '../tables.ts';
import { cut, FIRST_PAGE, toRead, type Page, type Range } from './range.ts';

/** A line of the list of clients. */
export type ClientRow = {
  id: string;
  name: string;
  company: string;
  /** By which they are most easily told from a namesake: a phone number or an address; empty when none is known. */
  contact: string;
  createdAt: number;
  /** A change waits on this device. */
  pending: boolean;
};
export type ClientPage = Page<ClientRow>;

const NEWEST = '[createdAt+id]';

/** Every client on this device, the newest first. */
export function newestClients(store: Store, range: Range = FIRST_PAGE): Promise<ClientPage> {
  const { after, until } = range;
  return store.transaction('r', ['clients', 'identities', 'shadows'], async () => {
    const low = until ? [until.at, until.id] : [Dexie.minKey];
    const high = after ? [after.at, after.id] : [[]];
    const found = await store.clients
      .where(NEWEST)
      .between(low, high, true, after === null)
      .reverse()
      .limit(toRead(range))
      .toArray();
    const { rows: clients, next } = cut(found, range, ({ createdAt, id }) => ({ at: createdAt, id }));
    const ids = clients.map(({ id }) => id);
    const [contacts, shaded] = await Promise.all([
      contactsOf(store, ids),
      store.shadows.where('key').startsWith('clients:').primaryKeys(),
    ]);
    const waiting = new Set<string>(shaded);
    const rows = clients.map(({ id, name, company, createdAt }) => ({
      id,
      name,
      company,
      contact: contacts.get(id) ?? '',
      createdAt,
      pending: waiting.has(keyOf('clients', id)),
    }));
    return { rows, next };
  });
}

async function contactsOf(store: Store, clientIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const identities = await store.identities.where('rootId').anyOf(clientIds).toArray();
  const readable = identities.filter(({ kind }) => kind !== 'telegram').sort((a, b) => b.createdAt - a.createdAt);
  return new Map(readable.map(({ clientId, value }) => [clientId, value]));
}
