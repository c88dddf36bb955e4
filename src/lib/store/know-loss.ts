import type { Store } from './database.ts';

/** Its person has read that the base before this one was lost. */
export const knowLoss = (store: Store): Promise<unknown> =>
  store.transaction('rw', store.meta, () => store.meta.toCollection().modify((state) => void delete state.lostAt));
