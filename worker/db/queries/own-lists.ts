import type { Listed } from '#domain/model';
import { typesOf, type RequestTypes } from '#domain/request-types';
import { resultsOf } from '#domain/results';
import type { Db } from '../client.ts';
import { organisation } from '../synced.ts';

/** Every type of requests, the built-in ones first. */
export async function listTypes(db: Db): Promise<RequestTypes> {
  const [row] = await db.select({ own: organisation.requestTypes }).from(organisation).limit(1);
  return typesOf(row?.own);
}

/** Every result of tasks, the built-in ones first. */
export async function listResults(db: Db): Promise<readonly Listed[]> {
  const [row] = await db.select({ own: organisation.results }).from(organisation).limit(1);
  return resultsOf(row?.own);
}
