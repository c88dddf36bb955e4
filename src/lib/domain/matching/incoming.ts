import type {
  Channel,
  Evidence,
  IdentityKind,
  Locale,
  MessageFile,
  OpeningHours,
  OrderLine,
  OwnType,
  Priority,
  RequestType,
} from '../model.ts';

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
  /** The input as it came, for whoever must look again; null when its door has kept it before it was read (mail). */
  raw: string | null;
  /** How the client came; another program may say so of what it hands on. */
  channel: Channel;
  sender: { name: string; company: string; language: Locale | null; signs: readonly Sign[] };
  /** The team that the form or the caller names; null leaves it to the organisation's default. */
  teamId: string | null;
  type: RequestType;
  priority: Priority;
  subject: string;
  text: string;
  /** What it repeats of earlier letters, and its signature: folded on the screen. */
  quoted: string;
  /** What the journal of letters tells of it; null for other doors. */
  letter: IncomingLetter | null;
  thread: ThreadChoice;
  /** Files that came with it; their bytes are kept under these ids before. */
  files: readonly IncomingFile[];
  /** The day an order is wished for, ISO 8601. */
  wish: string | null;
  lines: readonly OrderLineInput[];
  /** A word of the ledger for what was odd about it, before how its client was found. */
  remark: string | null;
  /** False when the door says "never answer" of this input. */
  mayAcknowledge: boolean;
};

/** Where among its sender's conversations a message belongs. */
export type ThreadChoice =
  /** The newest one of its channel, as there is one a channel. */
  | { kind: 'latest' }
  /** Proven, as by a reply address of ours. `requestId` names what it answers, as far as that is known. */
  | { kind: 'conversation'; id: string; requestId: string | null }
  /** What it says of where it belongs does not hold: it joins nothing. */
  | { kind: 'new' };

export type IncomingFile = Pick<MessageFile, 'id' | 'name' | 'mediaType' | 'size'>;
export type OrderLineInput = Pick<OrderLine, 'serviceId' | 'name' | 'quantity' | 'priceMinor' | 'currency'>;

/** A letter as the journal lists it. */
export type IncomingLetter = {
  id: string;
  /** Our address that it came to. */
  mailbox: string;
  /** The sender's, folded, and the name it bears; empty when it names none. */
  address: string;
  name: string;
  subject: string;
  snippet: string;
  /** Message-ID without angle brackets. */
  rfcId: string | null;
  refs: readonly string[];
  rawKey: string;
  /** Bytes. */
  size: number;
  aligned: boolean;
};

/** What most doors have nothing to say of. */
export const PLAIN_MESSAGE = {
  priority: 'normal',
  quoted: '',
  letter: null,
  thread: { kind: 'latest' },
  files: [],
  wish: null,
  lines: [],
  remark: null,
} as const satisfies Partial<IncomingMessage>;

/** A client who carries one or more of the sender's signs, and what of theirs is open in the message's channel. */
export type Match = {
  clientId: string;
  rev: number;
  name: string;
  scopes: readonly string[];
  language: Locale;
  signs: readonly (Pick<Sign, 'kind' | 'value'> & { attested: boolean })[];
  /** `automatic`: letters that left by themselves in it within {@link AUTOMATIC_WINDOW_MS}. */
  conversation: { id: string; lastMessageAt: number; automatic: number } | null;
  /**
   * The newest open request of the message's type in that conversation, and its open task; of any type when the
   * conversation is proven, first the one it answers.
   */
  open: { id: string; teamId: string; taskId: string | null } | null;
  /** The newest such request completed within {@link FOLLOW_UP_MS}. */
  done: { id: string } | null;
};

export type Known = {
  matches: readonly Match[];
  team: { id: string; name: string };
  /** Its language is that of newcomers whose own is not known. */
  organisation: {
    name: string;
    language: Locale;
    timeZone: string;
    openingHours: OpeningHours;
    requestTypes: readonly OwnType[];
  };
  /** An automatic letter went to the sender's address within 24 h. */
  acknowledgedLately: boolean;
};

/** MT5: how long after completion a message still belongs to what was completed. */
export const FOLLOW_UP_MS = 7 * 24 * 60 * 60 * 1000;

/** Hard stop: one automatic letter an address in this time, over all doors (intake.md, never answer automatically). */
export const ACKNOWLEDGE_ONCE_MS = 24 * 60 * 60 * 1000;

/** Hard stop: as many automatic letters a conversation in this time, whoever they go to. */
export const MAX_AUTOMATIC = 10;
export const AUTOMATIC_WINDOW_MS = 60 * 60 * 1000;
