import { statusesOf, type Statuses } from '#domain/status';
import type { Db } from '../client.ts';
import { statuses } from '../synced-statuses.ts';

/** Every status of requests, in the order of a request's life. */
export async function listStatuses(db: Db): Promise<Statuses> {
  const { id, name, meaning, colour, kinds, moves, position, active } = statuses;
  return statusesOf(await db.select({ id, name, meaning, colour, kinds, moves, position, active }).from(statuses));
}
