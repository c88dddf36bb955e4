import type { Client } from '#domain/model';
import type { Store } from '../database.ts';

/** A card that carries an address. */
type Carrier = { client: Pick<Client, 'id' | 'name' | 'company'>; value: string };

/** Who on this device carries one of these addresses, given in canonical form: by index, however large the base is. */
export function carriersOf(store: Store, values: readonly string[]): Promise<Carrier[]> {
  if (values.length === 0) return Promise.resolve([]);
  return store.transaction('r', ['identities', 'clients'], async () => {
    const carried = await store.identities
      .where('value')
      .anyOf([...values])
      .toArray();
    const clients = await store.clients.bulkGet(carried.map(({ clientId }) => clientId));
    return carried.flatMap(({ value }, at) => {
      const client = clients[at];
      return client ? [{ client, value }] : [];
    });
  });
}
