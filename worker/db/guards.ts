import { sql, type SQL } from 'drizzle-orm';
import type { TableName } from '#domain/model';

/** A guard is a question whose answer a decision rested on; the write batch asks it again, first of all. */
export type Guard = SQL<boolean>;

/** Each row is still at the `rev` it was read at; `null` for a row that must still be missing. */
export const rowsAreAt = (
  table: TableName,
  rows: readonly { id: string; rev: number | null }[],
): Guard => sql`NOT EXISTS (
  SELECT 1 FROM json_each(${JSON.stringify(rows)}) g LEFT JOIN ${sql.identifier(table)} r ON r.id = g.value ->> 'id'
  WHERE r.rev IS NOT g.value ->> 'rev')`;

/** Still exactly these clients carry one of these identities: nobody else registered the same person meanwhile (MT6). */
export const identitiesBelongTo = (
  identities: readonly { kind: string; value: string }[],
  clientIds: readonly string[],
): Guard => sql`NOT EXISTS (
  SELECT 1 FROM json_each(${JSON.stringify(identities)}) g
  JOIN identities i ON i.kind = g.value ->> 'kind' AND i.value = g.value ->> 'value'
  WHERE i.client_id NOT IN (SELECT value FROM json_each(${JSON.stringify(clientIds)})))`;

/** The base still lives in the epoch it was read in; a restore raises it. */
export const epochIs = (epoch: number): Guard => sql`(SELECT epoch FROM sync_head) = ${epoch}`;
