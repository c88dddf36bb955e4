import { LINK_LIFETIME_MS, type LinkPurpose } from '#domain/link';
import type { Db } from '../../db/client.ts';
import { commit } from '../../db/commit.ts';
import type { Also } from '../../db/local-rows.ts';
import { endLinks, insertInvitation } from '../../db/queries/invitations.ts';
import { queueLink } from '../../outbox/rows.ts';

export type LinkDeps = {
  db: Db;
  /** UTC milliseconds. */
  now: () => number;
  defer: (work: Promise<unknown>) => void;
  drain: (afterMs: number) => Promise<unknown>;
  links: { make(purpose: LinkPurpose): Promise<{ seed: string; hash: string }> };
};

/**
 * Writes to an employee with a new link to their password. A new invitation ends the one before it: there is one that
 * counts, and it is in the newest letter. One for a forgotten password ends none, or a stranger who asks again and again
 * would keep the owner from ever using theirs.
 */
export async function sendLink(deps: LinkDeps, employeeId: string, purpose: LinkPurpose): Promise<void> {
  await commit(deps.db, { also: await newLink(deps, employeeId, purpose) }, deps.now());
  deps.defer(deps.drain(0));
}

export async function newLink(
  deps: Pick<LinkDeps, 'db' | 'links' | 'now'>,
  employeeId: string,
  purpose: LinkPurpose,
): Promise<Also[]> {
  const { seed, hash } = await deps.links.make(purpose);
  const now = deps.now();
  const expiresAt = now + LINK_LIFETIME_MS[purpose];
  return [
    ...(purpose === 'invite' ? [endLinks(deps.db, employeeId, now)] : []),
    insertInvitation(deps.db, { hash, employeeId, expiresAt, purpose }),
    queueLink({ employeeId, purpose, seed }, now),
  ];
}
