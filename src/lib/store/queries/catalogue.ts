import type { Service } from '#domain/model';
import type { Store } from '../database.ts';

const inOrder = (a: Service, b: Service): number =>
  a.position - b.position || a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1);

/** Everything that can be ordered, and what is not offered any more, in the owner's order. */
export const catalogue = (store: Store): Promise<Service[]> =>
  store.transaction('r', store.services, async () => (await store.services.toArray()).sort(inOrder));
