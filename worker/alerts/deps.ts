import type { OrganisationFacts } from '../db/queries/public.ts';
import type { Db } from '../db/client.ts';
import type { Vapid } from './send.ts';

export type AlertDeps = {
  db: Db;
  /** UTC milliseconds. */
  now: () => number;
  fetch: typeof fetch;
  vapid: () => Promise<Vapid>;
  organisation: () => Promise<Pick<OrganisationFacts, 'timeZone'>>;
  /** 256 random bits, base64url. */
  newToken: () => string;
  /** SHA-256, hex. */
  hash: (text: string) => Promise<string>;
};
