import { ORG_ROOT, type Organisation, type Status } from '#domain/model';
import type { Store } from '../database.ts';

/** What the organisation changed or made; `statusesOf` adds the built-in ones. */
export const statusRows = (store: Store): Promise<Status[]> =>
  store.transaction('r', store.statuses, () => store.statuses.toArray());

/** What the organisation calls things: every screen has words of it. */
export const officeWords = (store: Store): Promise<{ statuses: Status[]; organisation: Organisation | null }> =>
  store.transaction('r', ['statuses', 'organisation'], async () => {
    const [statuses, organisation] = await Promise.all([store.statuses.toArray(), store.organisation.get(ORG_ROOT)]);
    return { statuses, organisation: organisation ?? null };
  });
