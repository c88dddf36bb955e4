import type { Locale } from './model.ts';

/** A message of a conversation on its way out, as a channel's deliverer gets it. */
export type OutgoingMessage = {
  messageId: string;
  /** Plain text, as it stands in the conversation. */
  text: string;
  automatic: boolean;
  /** What the client called the matter; may be empty. */
  subject: string;
  /** 1042 of R-1042; null outside a request. */
  number: number | null;
  language: Locale;
  organisation: string;
  /** The organisation's own address. */
  from: string;
};

/** What became of it; codes are stable and stand on the message. */
export type Delivery =
  /** `sentAs` is the name the carrier gave it, by which answers to it are known. */
  | { kind: 'sent'; sentAs: string }
  /** It did not leave. `permanent` tells that trying again cannot help. */
  | { kind: 'refused'; permanent: boolean; code: string; detail: string }
  /** It may have left: nobody can tell. */
  | { kind: 'unknown'; detail: string };
