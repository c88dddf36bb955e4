import type { LinkLetter, LinkPurpose } from '#domain/link';
import type { Db } from '../db/client.ts';
import { findAddressee } from '../db/queries/invitations.ts';
import type { LinkPayload } from './rows.ts';

export type LinkDeps = {
  db: Db;
  links: { urlOf(purpose: LinkPurpose, seed: string): Promise<string> };
  /** @throws when it did not leave */
  writeLetter: (letter: LinkLetter) => Promise<void>;
};

/** Sends the letter with a link, to the address as it is now; nothing to whoever is gone meanwhile. */
export async function sendLink({ db, links, writeLetter }: LinkDeps, payload: LinkPayload): Promise<void> {
  const { employeeId, purpose, seed } = payload;
  const addressee = await findAddressee(db, employeeId);
  if (addressee === null) return;
  const { email: to, ...facts } = addressee;
  await writeLetter({ ...facts, to, purpose, url: await links.urlOf(purpose, seed) });
}
