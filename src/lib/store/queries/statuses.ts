import type { Status } from '#domain/model';
import type { Store } from '../database.ts';

/** What the organisation changed or made; `statusesOf` adds the built-in ones. */
export const statusRows = (store: Store): Promise<Status[]> =>
  store.transaction('r', store.statuses, () => store.statuses.toArray());
