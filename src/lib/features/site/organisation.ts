import { organisationSchema, type PublicOrganisation } from '#protocol/public';
import * as v from 'valibot';

/**
 * What everyone may know of the organisation; null while it cannot be asked (not set up yet, database away). Public pages
 * then show without promises rather than not at all.
 */
export async function readOrganisation(fetch: typeof globalThis.fetch): Promise<PublicOrganisation | null> {
  const answer = await fetch('/api/public/organisation').catch(() => undefined);
  if (answer?.ok !== true) return null;
  const read = v.safeParse(organisationSchema, await answer.json().catch(() => undefined));
  return read.success ? read.output : null;
}
