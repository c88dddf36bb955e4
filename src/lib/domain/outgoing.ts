import type { Thread } from './mail/references.ts';
import type { Locale, MessageFile, RequestType } from './model.ts';

/** A message of a conversation on its way out, as a channel's deliverer gets it. */
export type OutgoingMessage = {
  messageId: string;
  conversationId: string;
  /** Plain text, as it stands in the conversation. */
  text: string;
  automatic: boolean;
  /** What the client called the matter; may be empty. */
  subject: string;
  /** 1042 of R-1042; null outside a request, as is its type. */
  number: number | null;
  requestType: RequestType | null;
  language: Locale;
  organisation: string;
  /** The address of ours that the conversation goes by. */
  from: string;
  thread: Thread;
  files: readonly OutgoingFile[];
};

export type OutgoingFile = Pick<MessageFile, 'id' | 'name' | 'mediaType' | 'size'>;

/** What became of it; codes are stable and stand on the message. */
export type Delivery =
  /** `sentAs` is the Message-ID by which answers to it are known, without angle brackets; `subject` as it left. */
  | { kind: 'sent'; sentAs: string; subject: string }
  /** It did not leave. `permanent` tells that trying again cannot help. */
  | { kind: 'refused'; permanent: boolean; code: string; detail: string }
  /** It may have left: nobody can tell. */
  | { kind: 'unknown'; detail: string };

/** Every letter of ours bears it, with the address it came from: what comes back with it is never answered by a machine. */
export const LOOP_HEADER = 'X-Frontdesk-Loop';

/** All files of one letter together; most mail servers take 25 MiB, and base64 makes four bytes of three. */
export const MAX_LETTER_FILES_BYTES = 15 * 1024 * 1024;
