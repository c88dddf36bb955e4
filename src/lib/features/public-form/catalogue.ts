import { catalogueSchema, type Catalogue } from '#protocol/public';
import * as v from 'valibot';

/** What can be ordered; null while it cannot be asked (not set up yet, database away). */
export async function readCatalogue(fetch: typeof globalThis.fetch): Promise<Catalogue | null> {
  const answer = await fetch('/api/public/catalogue').catch(() => undefined);
  if (answer?.ok !== true) return null;
  const read = v.safeParse(catalogueSchema, await answer.json().catch(() => undefined));
  return read.success ? read.output : null;
}
