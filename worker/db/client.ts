import { drizzle, type DrizzleD1Database } from 'drizzle-orm/d1';
import type { BatchItem } from 'drizzle-orm/batch';
import * as schema from './schema.ts';

export type Db = DrizzleD1Database<typeof schema> & { $client: D1Database };
/** A prepared statement that can ride in a batch. */
export type Statement = BatchItem<'sqlite'>;

export const openDb = (binding: D1Database): Db => drizzle(binding, { schema });
