import { sql } from 'drizzle-orm';
import type { Channel } from '#domain/model';
import type { Db } from '../client.ts';

export type FateCount = { channel: Channel; fate: 'filed' | 'held' | 'ignored'; reason: string; count: number };
export type InputCount = { channel: Channel; inputs: number; waiting: number };

/**
 * Inputs by channel, and their fates. A fate counts only while the row of its input says the same: a row that is lost, or
 * that somebody has changed, is missing on one side of the account, which is what the account is for.
 */
export async function countInputs(db: Db): Promise<{ inputs: InputCount[]; fates: FateCount[] }> {
  const [inputs, fates] = await db.batch([
    db.all<InputCount>(sql`
      SELECT channel, count(*) AS inputs, sum(state = 'kept') AS waiting FROM inbox GROUP BY channel`),
    db.all<FateCount>(sql`
      SELECT l.channel, l.fate, l.reason, count(*) AS count
      FROM ledger l JOIN inbox x ON x.channel = l.channel AND x.key = l.key AND x.state = l.fate
      GROUP BY l.channel, l.fate, l.reason`),
  ]);
  return { inputs, fates };
}
