import { sql, type SQL } from 'drizzle-orm';
import type { TableName } from '#domain/model';

/**
 * What a device is filled with (sync.md, first fill): every card in scope, open work with all its words, and of the rest
 * what is of the last 90 days. Older rows are fetched by card when somebody looks at it. A row that changes is pulled
 * whatever its age.
 */
export const TIER_MS = 90 * 24 * 3_600_000;

const SINCE = sql.placeholder('since');

const messageIn = (m: SQL): SQL => sql`(${m}.at >= ${SINCE} OR EXISTS (SELECT 1 FROM tasks t
  WHERE t.root_id = ${m}.root_id AND t.conversation_id = ${m}.conversation_id AND t.status = 'open'))`;
const requestIn = (r: SQL): SQL => sql`(${r}.completed_at IS NULL OR ${r}.completed_at >= ${SINCE})`;

const TIERS: { readonly [T in TableName]?: SQL } = {
  messages: messageIn(sql`messages`),
  files: sql`EXISTS (SELECT 1 FROM messages m WHERE m.id = files.message_id AND ${messageIn(sql`m`)})`,
  requests: requestIn(sql`requests`),
  order_lines: sql`EXISTS (SELECT 1 FROM requests r WHERE r.id = order_lines.request_id AND ${requestIn(sql`r`)})`,
  tasks: sql`(tasks.status = 'open' OR coalesce(tasks.completed_at, tasks.created_at) >= ${SINCE})`,
  contacts: sql`contacts.at >= ${SINCE}`,
};

/** Whether a row of the table is of the tier that begins at the placeholder `since`, UTC milliseconds; 0 takes all. */
export const inTier = (table: TableName): SQL => TIERS[table] ?? sql`true`;
