import type { Synced } from './synced.ts';
import type { Evidence, IdentityKind, Locale } from './vocabulary.ts';

/** A client: the card, what proves who they are, their people, and how they came. */

export type Client = Synced & {
  name: string;
  company: string;
  language: Locale;
  note: string;
  createdAt: number;
  /** Who may see the card and all that hangs on it: `team:{id}`, `employee:{id}`; never empty. */
  scopes: readonly string[];
};

export type Identity = Synced & {
  clientId: string;
  kind: IdentityKind;
  /** Canonical: E.164 phone, folded e-mail address, Telegram user id. */
  value: string;
  evidence: Evidence;
  attested: boolean;
  createdAt: number;
};

/** How somebody came who did not come by a door of ours: an employee wrote it down (D11). */
export const CONTACT_WAYS = ['call', 'visit', 'paper'] as const;
export type ContactWay = (typeof CONTACT_WAYS)[number];

/** What kind of visitor it was: ready to buy, later, or a chance at best. */
export const VISITOR_CLASSES = ['ready', 'later', 'chance'] as const;
export type VisitorClass = (typeof VISITOR_CLASSES)[number];

/** A call, a visit, a paper: who came, why, and who took it. Written once; what was said is not changed afterwards. */
export type Contact = Synced & {
  clientId: string;
  /** The employee who took it; null when a program wrote it down. */
  takenBy: string | null;
  /** As what they took it: "reception", "sales". */
  takenAs: string;
  way: ContactWay;
  /** When it was, by the clock of whoever took it. */
  at: number;
  /** Who it was, when that is not the client's own name. */
  caller: string;
  /** What the company does, as it was told. */
  speciality: string;
  visitor: VisitorClass | null;
  reason: string;
  more: string;
  /** What was made of it. */
  requestId: string | null;
  createdAt: number;
};

/** Somebody in a client's company: what they are, and what they decide. */
export type Person = Synced & {
  clientId: string;
  name: string;
  position: string;
  decides: string;
  createdAt: number;
};
