import type { Synced } from './synced.ts';
import type { Channel, Direction, MessageState } from './vocabulary.ts';

/** What is said: conversations with their messages and files, and letters of strangers. */

export type Conversation = Synced & {
  clientId: string;
  channel: Channel;
  teamId: string;
  subject: string;
  lastMessageAt: number;
};

export type Message = Synced & {
  clientId: string;
  conversationId: string;
  requestId: string | null;
  direction: Direction;
  /** The employee who wrote it; null for the client and for automatic letters. */
  authorId: string | null;
  automatic: boolean;
  /** True while the sender only claims to be this client (MT1). */
  unconfirmed: boolean;
  text: string;
  at: number;
  state: MessageState;
  /** Why sending failed, as a stable code; null otherwise. */
  failure: string | null;
  /** What a letter repeats of earlier ones, and its signature: folded, never deleted. */
  quoted: string;
  /** The letter it came as, in the journal; null for other doors. */
  letterId: string | null;
};

/**
 * A file follows its message: it is `expected` until its bytes have come up. `removed`: a person decided that the letter
 * leaves without it.
 */
export const FILE_STATES = ['expected', 'there', 'removed'] as const;
export type FileState = (typeof FILE_STATES)[number];

/** A file that came or left with a message; its bytes are fetched by its id. */
export type MessageFile = Synced & {
  clientId: string;
  conversationId: string;
  messageId: string;
  name: string;
  /** As its sender called it; nobody believes it. */
  mediaType: string;
  /** Bytes. */
  size: number;
  state: FileState;
  /** SHA-256 of its bytes, hex, as its author's device said; null where the bytes were here first. */
  hash: string | null;
};

export const REVIEW_STATES = ['held', 'accepted', 'linked', 'blocked'] as const;
export type ReviewState = (typeof REVIEW_STATES)[number];

/** Letters of one unknown sender that somebody must look at. Nothing of them is in the base before. */
export type Review = Synced & {
  teamId: string;
  /** The sender's address, folded, and the name it bears. */
  address: string;
  name: string;
  /** Of the newest letter. */
  subject: string;
  text: string;
  letterId: string;
  letters: number;
  /** Every held letter came from where the address says (intake.md, Who wrote it). */
  aligned: boolean;
  state: ReviewState;
  firstAt: number;
  lastAt: number;
  decidedBy: string | null;
  decidedAt: number | null;
  /** The client the letters were linked to, or who came of them. */
  clientId: string | null;
  /** `review:{teamId}`: those who decide. */
  scopes: readonly string[];
};
