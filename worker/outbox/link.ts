import type { LinkLetter, LinkPurpose } from '#domain/link';
import type { Delivery } from '#domain/outgoing';
import type { Db } from '../db/client.ts';
import { findAddressee } from '../db/queries/invitations.ts';
import { GivenUp } from './given-up.ts';
import type { LinkPayload } from './rows.ts';

export type LinkDeps = {
  db: Db;
  /** UTC milliseconds. */
  now: () => number;
  links: { remake(purpose: LinkPurpose, seed: string): Promise<{ url: string; hash: string }> };
  writeLetter: (letter: LinkLetter) => Promise<{ kind: 'sent' } | Exclude<Delivery, { kind: 'sent' }>>;
};

/**
 * Sends the letter with a link, to the address as it is now; nothing to whoever is gone meanwhile, and none with a link
 * that is used or has ended while the letter could not leave.
 * @throws with the code of what is wrong, and the far side's words: whoever invited reads them beside the name
 */
export async function sendLink(deps: LinkDeps, { employeeId, purpose, seed }: LinkPayload): Promise<void> {
  const { url, hash } = await deps.links.remake(purpose, seed);
  const addressee = await findAddressee(deps.db, { employeeId, hash }, deps.now());
  if (addressee === null) return;
  const { email: to, ...facts } = addressee;
  const delivery = await deps.writeLetter({ ...facts, to, purpose, url });
  if (delivery.kind === 'sent') return;
  const [code, isOver] = delivery.kind === 'refused' ? [delivery.code, delivery.permanent] : ['mail.unknown', false];
  const message = `${code} ${delivery.detail}`;
  throw isOver ? new GivenUp(message) : new Error(message);
}
