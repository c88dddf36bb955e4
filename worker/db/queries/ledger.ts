import { count, eq } from 'drizzle-orm';
import type { Channel } from '#domain/model';
import type { Db } from '../client.ts';
import { inbox, ledger } from '../records.ts';

/** What came in and what became of it. `received` is counted from the raw inputs kept, not from the fates beside it. */
export async function readLedger(db: Db, channel: Channel | undefined) {
  const [[received], fates] = await db.batch([
    db
      .select({ count: count() })
      .from(inbox)
      .where(channel && eq(inbox.channel, channel)),
    db
      .select({ fate: ledger.fate, reason: ledger.reason, count: count() })
      .from(ledger)
      .where(channel && eq(ledger.channel, channel))
      .groupBy(ledger.fate, ledger.reason),
  ]);
  const total = (fate: (typeof fates)[number]['fate']) =>
    fates.filter((row) => row.fate === fate).reduce((sum, row) => sum + row.count, 0);
  return {
    received: received?.count ?? 0,
    filed: total('filed'),
    held: total('held'),
    ignored: total('ignored'),
    reasons: Object.fromEntries(fates.map((row) => [`${row.fate}: ${row.reason}`, row.count])),
  };
}
