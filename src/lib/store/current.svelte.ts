import type { Store } from './database.ts';

/** The store of whoever is signed in on this device; null while nobody is. Set by the session alone. */
let store = $state.raw<Store | null>(null);

export const currentStore = (): Store | null => store;
export function setCurrentStore(next: Store | null): void {
  store = next;
}

/** @throws when nobody is signed in; screens that write are shown to the signed-in only */
export function requireStore(): Store {
  if (!store) throw new Error('nobody is signed in on this device');
  return store;
}
