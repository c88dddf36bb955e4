import type { Store } from '../database.ts';

/** A client as somebody looks for them who wants to link a letter. */
export type LinkableClient = { id: string; name: string; company: string; addresses: string[] };

/** Every client on this device with what tells them apart. Read once for a dialog, searched there as one types. */
export function linkableClients(store: Store): Promise<LinkableClient[]> {
  return store.transaction('r', ['clients', 'identities'], async () => {
    const [clients, identities] = await Promise.all([store.clients.toArray(), store.identities.toArray()]);
    const addresses = new Map<string, string[]>();
    for (const { clientId, kind, value } of identities) {
      if (kind !== 'telegram') addresses.set(clientId, [...(addresses.get(clientId) ?? []), value]);
    }
    return clients.map(({ id, name, company }) => ({ id, name, company, addresses: addresses.get(id) ?? [] }));
  });
}
