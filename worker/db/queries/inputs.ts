import type { IncomingMessage } from '#domain/matching/incoming';
import type { Db, Statement } from '../client.ts';
import { inbox, ledger } from '../records.ts';

type Filed = { requestId: string; taskId: string; messageId: string; reason: string };

/** Keeps the raw input and enters its fate; an input that is there already fails the batch by its key. */
export function fileInput(db: Db, message: IncomingMessage, filed: Filed, now: number): Statement[] {
  const { door: channel, key, raw, contentHash } = message;
  const { reason, ...rows } = filed;
  return [
    db.insert(inbox).values({ channel, key, state: 'filed', raw, contentHash, ...rows, receivedAt: now }),
    db.insert(ledger).values({ channel, key, fate: 'filed', reason, at: now }),
  ];
}
