import type { Db } from '../client.ts';
import { letters } from '../records.ts';
import { KEEP } from '../local-rows.ts';
import { insertRows } from '../row-statements.ts';
import type { LetterToSend } from './letters.ts';

const SNIPPET_LENGTH = 200; // characters

/** The journal's row of a letter of ours is named after its message. */
export const letterIdOf = (messageId: string): string => messageId.replace(/^msg_/, 'let_');

type SentLetter = {
  letter: LetterToSend;
  to: string;
  subject: string;
  /** Of its row in the outbox. */
  effectId: string;
  sentAs: string;
  /** UTC ms. */
  at: number;
};

/** Letters that left, for the journal: answers to them are known by `rfcId`. */
export const recordSentLetters = (db: Db, sent: readonly SentLetter[]) =>
  db.run(insertRows(letters, sent.map(toRow), { onConflict: KEEP }));

function toRow({ letter, to, subject, effectId, sentAs, at }: SentLetter) {
  const { messageId, conversationId, requestId, rootId, from, name, text, files, thread, automatic } = letter;
  return {
    id: letterIdOf(messageId),
    direction: 'out',
    mailbox: from,
    address: to,
    name,
    subject,
    snippet: text.replace(/\s+/g, ' ').trim().slice(0, SNIPPET_LENGTH),
    rfcId: sentAs,
    refs: [...thread.references],
    rawKey: null,
    size: files.reduce((sum, { size }) => sum + size, new TextEncoder().encode(text).byteLength),
    aligned: false,
    fate: 'sent',
    reason: automatic ? 'automatic' : 'reply',
    effect: effectId,
    clientId: rootId,
    conversationId,
    requestId,
    messageId,
    at,
  } satisfies typeof letters.$inferInsert;
}
