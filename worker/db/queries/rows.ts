import { eq, sql, type SQL } from 'drizzle-orm';
import type { GroupTable } from '#domain/mutations/mutation';
import type { Rows, TableName } from '#domain/model';
import type { Db } from '../client.ts';
import type { Reading } from '../read-batch.ts';
import { forEach, reusable } from '../reusable.ts';
import { rootScope } from '../sync-tables.ts';
import { synced } from '../synced-tables.ts';
import { inTier } from './tier.ts';

/** Reading synced rows with what decides who may see them: the scopes of the card they hang on. */

/** A row as stored, and the scopes of its root; none when the root is gone, so that nobody sees it. */
export type ScopedRow<T extends TableName = TableName> = { row: Rows[T]; rootScopes: readonly string[] };

/** Of a list that is one parameter, as JSON: so many values are no reason for another statement. */
const inList = (column: SQL): SQL => sql`${column} IN (SELECT value FROM json_each(${sql.placeholder('list')}))`;

/** Column names cannot be parameters; these are ours, by table. */
const PARENT_COLUMN = {
  tasks: synced.tasks.requestId,
  memberships: synced.memberships.employeeId,
  identities: synced.identities.value,
  employees: synced.employees.rootId,
  teams: synced.teams.rootId,
  mailboxes: synced.mailboxes.rootId,
  statuses: synced.statuses.rootId,
} as const;

/** Rows of a table; a `where` may be added. */
// The outer column is named in full: in a select of one table drizzle writes columns bare, and the subquery has one of
// that name.
export const scoped = (db: Db, table: TableName) =>
  db
    .select({
      row: synced[table],
      rootScopes: sql<readonly string[]>`(SELECT json_group_array(scope_id) FROM root_scope
        WHERE root_scope.root_id = ${sql.identifier(table)}.root_id)`
        .mapWith((json: string) => JSON.parse(json) as readonly string[])
        .as('root_scopes'),
    })
    .from(synced[table]);

/** For a read batch: the rows with these ids, in no order. */
export const rowsById = <T extends TableName>(db: Db, table: T, ids: readonly string[]) =>
  byId(table)(db, { list: JSON.stringify(ids) }) as Reading<ScopedRow<T>[]>;

type List = { list: string };
const byId = forEach((table: TableName) =>
  reusable<unknown, List>((db) => scoped(db, table).where(inList(sql`${synced[table].id}`))),
);

/** For a read batch: all rows of these parents. */
export const rowsOfParents = <T extends GroupTable>(db: Db, table: T, parents: readonly string[]) =>
  byParent(table)(db, { list: JSON.stringify(parents) }) as Reading<ScopedRow<T>[]>;

const byParent = forEach((table: GroupTable) =>
  reusable<unknown, List>((db) => scoped(db, table).where(inList(sql`${PARENT_COLUMN[table]}`))),
);

/** The groups still have as many rows as were read; with their revs guarded as well, they are the same rows. */
export const groupsHave = (table: GroupTable, groups: readonly { of: string; size: number }[]): SQL<boolean> =>
  sql`NOT EXISTS (SELECT 1 FROM json_each(${JSON.stringify(groups)}) g
    WHERE (SELECT COUNT(*) FROM ${synced[table]} WHERE ${PARENT_COLUMN[table]} = g.value ->> 'of') IS NOT g.value ->> 'size')`;

/** A place in the order of ids; the page begins behind it. `since`: where the tier begins, UTC milliseconds; 0 takes all. */
export type RowPage = { after: string; limit: number; since: number };

/** For a read batch: rows under cards of this scope. */
export const rowsInScope = <T extends TableName>(db: Db, table: T, scope: string, page: RowPage) =>
  inScope(table)(db, { of: scope, ...page }) as Reading<ScopedRow<T>[]>;

const inScope = forEach((table: TableName) =>
  pagesOf(
    table,
    sql`EXISTS (SELECT 1 FROM root_scope
      WHERE root_scope.root_id = ${sql.identifier(table)}.root_id AND root_scope.scope_id = ${sql.placeholder('of')})`,
  ),
);
const pagesOf = (table: TableName, condition: SQL) =>
  reusable<unknown, RowPage & { of: string }>((db) =>
    scoped(db, table)
      .where(sql`${synced[table].id} > ${sql.placeholder('after')} AND ${condition} AND ${inTier(table)}`)
      .orderBy(synced[table].id)
      .limit(sql.placeholder('limit')),
  );

/** For a read batch: rows of this card. */
export const rowsOfRoot = <T extends TableName>(db: Db, table: T, rootId: string, page: RowPage) =>
  ofRoot(table)(db, { of: rootId, ...page }) as Reading<ScopedRow<T>[]>;

const ofRoot = forEach((table: TableName) => pagesOf(table, sql`${synced[table].rootId} = ${sql.placeholder('of')}`));

/** Cards that a person begins with: those of their open tasks, the longest waiting first. */
const DESK_CARDS = 50;

/** For a read batch: rows of the cards that this employee's open tasks hang on. */
export const rowsOfDesk = <T extends TableName>(db: Db, table: T, employeeId: string, page: RowPage) =>
  ofDesk(table)(db, { of: employeeId, ...page }) as Reading<ScopedRow<T>[]>;

// `+` keeps the order of ids from being the index: some dozens of cards are found by themselves, not in whole tables.
const ofDesk = forEach((table: TableName) =>
  reusable<unknown, RowPage & { of: string }>((db) =>
    scoped(db, table)
      .where(
        sql`+${synced[table].id} > ${sql.placeholder('after')} AND ${synced[table].rootId} IN (
          SELECT own.root_id FROM tasks own WHERE own.assignee_id = ${sql.placeholder('of')} AND own.status = 'open'
          ORDER BY own.created_at, own.id LIMIT ${sql.raw(String(DESK_CARDS))}) AND ${inTier(table)}`,
      )
      .orderBy(sql`+${synced[table].id}`)
      .limit(sql.placeholder('limit')),
  ),
);

/** For a read batch: up to two cards of this scope, which tells none, one and several apart. */
export const rootsOf = (db: Db, scope: string) => someRoots(db, { scope });

const someRoots = reusable<{ rootId: string }[], { scope: string }>((db) =>
  db
    .select({ rootId: rootScope.rootId })
    .from(rootScope)
    .where(eq(rootScope.scopeId, sql.placeholder('scope')))
    .limit(2),
);
