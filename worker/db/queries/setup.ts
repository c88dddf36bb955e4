import { sql } from 'drizzle-orm';
import type { Db } from '../client.ts';
import type { Guard } from '../guards.ts';
import { organisation } from '../synced.ts';

/** An organisation without a row is one that nobody has set up. */
export const nothingIsSetUp: Guard = sql<boolean>`NOT EXISTS (SELECT 1 FROM organisation)`;

export async function isSetUp(db: Db): Promise<boolean> {
  const rows = await db.select({ id: organisation.id }).from(organisation).limit(1);
  return rows.length > 0;
}
