import type { Channel, Evidence, IdentityKind, Locale, OpeningHours, RequestType } from '../model.ts';

/** What every door makes of what it took in, and the facts a decision about it rests on. */

/** Something that says who the sender is. `typed` is a claim, everything else attested (intake.md, People). */
export type Sign = { kind: IdentityKind; value: string; evidence: Evidence };

export const isAttested = (sign: Pick<Sign, 'evidence'>): boolean => sign.evidence !== 'typed';

export type IncomingMessage = {
  /** The door and its key name the input for ever: the same pair is the same input (intake.md, the table of doors). */
  door: Channel;
  key: string;
  /** SHA-256 hex of what was sent, so that a key used again for something else is noticed. */
  contentHash: string;
  /** The input as it came, for whoever must look again. */
  raw: string;
  /** How the client came; another program may say so of what it hands on. */
  channel: Channel;
  sender: { name: string; company: string; language: Locale | null; signs: readonly Sign[] };
  /** The team that the form or the caller names; null leaves it to the organisation's default. */
  teamId: string | null;
  type: RequestType;
  subject: string;
  text: string;
  /** False when the door says "never answer" of this input. */
  mayAcknowledge: boolean;
};

/** A client who carries one or more of the sender's signs, and what of theirs is open in the message's channel. */
export type Match = {
  clientId: string;
  rev: number;
  name: string;
  scopes: readonly string[];
  language: Locale;
  signs: readonly (Pick<Sign, 'kind' | 'value'> & { attested: boolean })[];
  conversation: { id: string; lastMessageAt: number } | null;
  /** The newest open request of the message's type in that conversation, and its open task. */
  open: { id: string; teamId: string; taskId: string | null } | null;
  /** The newest request of that type completed within {@link FOLLOW_UP_MS}. */
  done: { id: string } | null;
};

export type Known = {
  matches: readonly Match[];
  team: { id: string; name: string };
  /** Its language is that of newcomers whose own is not known. */
  organisation: { name: string; language: Locale; timeZone: string; openingHours: OpeningHours };
  /** An automatic letter went to the sender's address within 24 h. */
  acknowledgedLately: boolean;
};

/** MT5: how long after completion a message still belongs to what was completed. */
export const FOLLOW_UP_MS = 7 * 24 * 60 * 60 * 1000;

/** Hard stop: one automatic letter an address in this time, over all doors (intake.md, never answer automatically). */
export const ACKNOWLEDGE_ONCE_MS = 24 * 60 * 60 * 1000;
