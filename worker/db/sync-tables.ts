import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, sqliteView, text, uniqueIndex } from 'drizzle-orm/sqlite-core';

/** The tables of the sync protocol (sync.md, Server tables). */

/** One row: the newest sequence, the epoch, and the oldest cursor that a pull can still answer. */
export const syncHead = sqliteTable('sync_head', {
  id: integer().primaryKey(),
  seq: integer().notNull(),
  epoch: integer().notNull(),
  minSeq: integer('min_seq').notNull(),
});

/** The latest change of every row, and every move of a root between scopes. */
export const syncLog = sqliteTable(
  'sync_log',
  {
    seq: integer().primaryKey(),
    kind: text().$type<'put' | 'del' | 'move'>().notNull(),
    tbl: text().notNull(),
    rowId: text('row_id').notNull(),
    rootId: text('root_id').notNull(),
    /** JSON: the scopes before a move; null otherwise. */
    was: text(),
    at: integer().notNull(),
  },
  (t) => [
    uniqueIndex('sync_log_row')
      .on(t.tbl, t.rowId)
      .where(sql`kind <> 'move'`),
    index('sync_log_root').on(t.rootId),
  ],
);

export const syncMutation = sqliteTable(
  'sync_mutation',
  {
    mutId: text('mut_id').primaryKey(),
    deviceId: text('device_id').notNull(),
    n: integer().notNull(),
    status: text().$type<'ok' | 'rejected'>().notNull(),
    code: text(),
    seq: integer().notNull(),
    at: integer().notNull(),
  },
  (t) => [uniqueIndex('sync_mutation_number').on(t.deviceId, t.n), index('sync_mutation_at').on(t.at)],
);

export const syncDevice = sqliteTable(
  'sync_device',
  {
    deviceId: text('device_id').primaryKey(),
    userId: text('user_id').notNull(),
    lastN: integer('last_n').notNull(),
    cursor: integer().notNull(),
    appVersion: text('app_version').notNull(),
    seenAt: integer('seen_at').notNull(),
    /** The session in which it pulled last: one sign-in is one browser, and has one base. */
    sessionId: text('session_id'),
  },
  (t) => [index('sync_device_user').on(t.userId), index('sync_device_session').on(t.sessionId)],
);

/**
 * Derived, so that it cannot drift: owners and managers hold every team, the others their own; everybody holds `all`.
 * `review:` is held by those of them who decide about strangers: owners, managers and chiefs. An employee who sees their own
 * clients only holds no team: their cards carry `employee:{id}` (worker/scopes).
 */
export const userScope = sqliteView('user_scope', {
  userId: text('user_id').notNull(),
  scopeId: text('scope_id').notNull(),
}).as(sql`
  SELECT id AS user_id, 'all' AS scope_id FROM employees WHERE active
  UNION ALL SELECT id, 'employee:' || id FROM employees WHERE active
  UNION ALL SELECT e.id, kind.value || t.id FROM employees e JOIN teams t JOIN json_each('["team:","review:"]') kind
    WHERE e.active AND e.role IN ('owner', 'manager')
  UNION ALL SELECT e.id, kind.value || m.team_id
    FROM employees e JOIN memberships m ON m.employee_id = e.id JOIN json_each('["team:","review:"]') kind
    WHERE e.active AND e.role NOT IN ('owner', 'manager')
      AND (e.role = 'chief' OR kind.value = 'team:' AND NOT e.own_clients_only)`);

/** Raised by commit.ts when a change of employees, teams or memberships may change who sees what (SY10). */
export const syncUser = sqliteTable('sync_user', {
  userId: text('user_id').primaryKey(),
  scopeVersion: integer('scope_version').notNull(),
});

export const rootScope = sqliteTable(
  'root_scope',
  { rootId: text('root_id').notNull(), scopeId: text('scope_id').notNull() },
  (t) => [primaryKey({ columns: [t.rootId, t.scopeId] }), index('root_scope_scope').on(t.scopeId)],
);
