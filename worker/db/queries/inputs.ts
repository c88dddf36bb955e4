import type { IncomingLetter, IncomingMessage } from '#domain/matching/incoming';
import { eq, and } from 'drizzle-orm';
import type { Db, Statement } from '../client.ts';
import { LocalRow, type Also } from '../local-rows.ts';
import { inbox, ledger, letters } from '../records.ts';

type Filed = {
  clientId: string;
  conversationId: string;
  requestId: string;
  taskId: string;
  messageId: string;
  reason: string;
};

/**
 * Enters the fate of an input, and keeps the raw one unless its door has done so before. An input that is there already
 * fails the batch by its key, or by the ids of its rows.
 */
export function fileInput(db: Db, message: IncomingMessage, filed: Filed, now: number): Also[] {
  const { door: channel, key, raw, contentHash, letter } = message;
  const { requestId, taskId, messageId, reason } = filed;
  const rows = { requestId, taskId, messageId };
  const fate = { fate: 'filed', reason } as const;
  if (raw !== null) {
    return [
      new LocalRow(inbox, { channel, key, state: 'filed', raw, contentHash, ...rows, receivedAt: now }),
      new LocalRow(ledger, { channel, key, ...fate, at: now }),
    ];
  }
  return [
    db
      .update(inbox)
      .set({ state: 'filed', ...rows })
      .where(and(eq(inbox.channel, channel), eq(inbox.key, key))),
    enterFate(db, { channel, key, ...fate }, now),
    ...(letter === null
      ? []
      : [enterLetter(db, letter, { ...filed, fate: 'filed', effect: key, reviewId: null }, now)]),
  ];
}

type Fate = Pick<typeof ledger.$inferInsert, 'channel' | 'key' | 'fate' | 'reason'>;

/** What was held before may be filed or ignored now. */
export const enterFate = (db: Db, { fate, reason, ...input }: Fate, now: number): Statement =>
  db
    .insert(ledger)
    .values({ ...input, fate, reason, at: now })
    .onConflictDoUpdate({ target: [ledger.channel, ledger.key], set: { fate, reason, at: now } });

type LetterFate = Pick<
  typeof letters.$inferInsert,
  'fate' | 'reason' | 'effect' | 'reviewId' | 'clientId' | 'conversationId' | 'requestId' | 'messageId'
>;

/** Enters a letter that came in into the journal, or what became of it since. */
export function enterLetter(db: Db, letter: IncomingLetter, fate: LetterFate, now: number): Statement {
  const { reason, reviewId, clientId, conversationId, requestId, messageId } = fate;
  const became = { fate: fate.fate, reason, clientId, conversationId, requestId, messageId };
  return db
    .insert(letters)
    .values({ ...letter, ...became, direction: 'in', effect: fate.effect, reviewId, at: now })
    .onConflictDoUpdate({ target: letters.id, set: became });
}
