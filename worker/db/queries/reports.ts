import { sql, type SQL } from 'drizzle-orm';
import type { RequestType } from '#domain/model';
import type { MeasureKind } from '#domain/reports/measures';
import type { Dimension } from '#domain/reports/reports';
import type { Db } from '../client.ts';
import { teams } from '../synced.ts';

/**
 * What reports ask. Groups are told by the ids of what they are split by; days by quarters of an hour, for a day is not
 * the same everywhere, and begins at a whole one everywhere.
 */

export const QUARTER_MS = 900_000;

/** `[from, to)`, UTC milliseconds; `teamIds` null: of all teams. */
export type Window = { from: number; to: number; teamIds: readonly string[] | null };
export type Grouping = Dimension | null;

const KEYS: Readonly<Record<Exclude<Dimension, 'day'>, string>> = {
  employee: 'employee_id',
  team: 'team_id',
  channel: 'channel',
  type: 'type',
};
const keyOf = (by: Grouping, time: string): SQL =>
  sql.raw(by === null ? `''` : by === 'day' ? `${time} / ${QUARTER_MS}` : KEYS[by]);

const ofTeams = (teamIds: Window['teamIds']): SQL =>
  teamIds === null ? sql`true` : sql`team_id IN (SELECT value FROM json_each(${JSON.stringify(teamIds)}))`;

type Group = { key: string | number | null };

/** Requests by when they arrived. */
export const countArrivals = (
  db: Db,
  by: Grouping,
  { from, to, teamIds }: Window,
): Promise<(Group & { n: number })[]> =>
  db.all(sql`SELECT ${keyOf(by, 'created_at')} AS key, count(*) AS n FROM requests
    WHERE created_at >= ${from} AND created_at < ${to} AND ${ofTeams(teamIds)} GROUP BY 1`);

type Counted = Group & { kind: MeasureKind; n: number };

/** How many of each kind. */
export const countMeasures = (
  db: Db,
  kinds: readonly MeasureKind[],
  by: Grouping,
  { from, to, teamIds }: Window,
): Promise<Counted[]> =>
  db.all(sql`SELECT kind, ${keyOf(by, 'at')} AS key, count(*) AS n FROM work_measures
    WHERE kind IN (SELECT value FROM json_each(${JSON.stringify(kinds)})) AND at >= ${from} AND at < ${to}
      AND ${ofTeams(teamIds)} GROUP BY 1, 2`);

/** Some ten thousand numbers a row, well below what a row may hold. */
const WEEK_MS = 7 * 24 * 60 * 60_000;

/**
 * Every single time of a kind: sorting numbers is what JavaScript is good at, and the base needs three times as long for a
 * median. @returns several rows for a group; `minutes` as JSON
 */
export const listTimes = (
  db: Db,
  kind: MeasureKind,
  by: Grouping,
  { from, to, teamIds }: Window,
): Promise<(Group & { minutes: string })[]> =>
  db.all(sql`SELECT ${keyOf(by, 'at')} AS key, json_group_array(minutes) AS minutes FROM work_measures
    WHERE kind = ${kind} AND at >= ${from} AND at < ${to} AND ${ofTeams(teamIds)}
    GROUP BY 1, at / ${sql.raw(String(WEEK_MS))}`);

/** How much a task counts, by its team and kind; 1 where nothing is said. */
export type Weight = { teamId: string; type: RequestType; weight: number };

type Given = {
  employeeId: string;
  /** How many they were given in the period. */
  given: number;
  /** Of those that began and ended in it: minutes, and minutes times weight. */
  minutes: number;
  weighted: number;
};

/** What each had who had anything. */
export function sumHoldings(db: Db, { from, to, teamIds }: Window, weights: readonly Weight[]): Promise<Given[]> {
  const weight = weights.reduceRight<SQL>(
    (other, { teamId, type, weight: counts }) =>
      sql`iif(h.team_id = ${teamId} AND h.type = ${type}, ${counts}, ${other})`,
    sql`1`,
  );
  const inside = sql`iif(h.since >= ${from} AND h.until < ${to}, h.minutes, 0)`;
  const sums =
    weights.length === 0
      ? sql`sum(${inside}) AS minutes, sum(${inside}) AS weighted`
      : sql`sum(${inside}) AS minutes, sum(${inside} * ${weight}) AS weighted`;
  return db.all(sql`SELECT e.id AS "employeeId", sum(h.since >= ${from}) AS given, ${sums}
    FROM employees e JOIN work_holdings h ON h.employee_id = e.id AND h.until >= ${from}
    WHERE h.since < ${to} AND ${ofTeams(teamIds)} GROUP BY e.id`);
}

type Spanning = { employeeId: string; since: number; until: number; teamId: string; type: RequestType };

/** What was had over the period's beginning or its end, and what is still had. */
export const listSpanning = (db: Db, { from, to, teamIds }: Window): Promise<Spanning[]> =>
  db.all(sql`SELECT h.employee_id AS "employeeId", h.since, h.until, h.team_id AS "teamId", h.type
    FROM employees e JOIN work_holdings h ON h.employee_id = e.id AND h.until >= ${from}
    WHERE h.since < ${to} AND (h.since < ${from} OR h.until >= ${to}) AND ${ofTeams(teamIds)}`);

/** What counts for more than one, or for less. */
export async function listWeights(db: Db): Promise<Weight[]> {
  const rows = await db.select({ teamId: teams.id, rules: teams.rules }).from(teams);
  return rows.flatMap(({ teamId, rules }) =>
    Object.entries(rules.weights ?? {}).map(([type, weight]) => ({ teamId, type: type as RequestType, weight })),
  );
}

/** When people went and came back, in order, before `to`. */
export const listAbsences = (
  db: Db,
  to: number,
): Promise<{ employeeId: string; kind: 'away' | 'back'; at: number }[]> =>
  db.all(sql`SELECT employee_id AS "employeeId", kind, at FROM work_events
    WHERE request_id IS NULL AND kind IN ('away', 'back') AND at < ${to} ORDER BY id`);

/** What groups are called. */
export async function findNames(db: Db): Promise<Map<string, string>> {
  const rows = await db.all<{ id: string; name: string }>(
    sql`SELECT id, name FROM employees UNION ALL SELECT id, name FROM teams`,
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Who may be given work in these teams: those a ledger of fairness lists though nothing was given to them. */
export const listMembers = (db: Db, teamIds: Window['teamIds']): Promise<{ employeeId: string }[]> =>
  db.all(sql`SELECT DISTINCT m.employee_id AS "employeeId" FROM memberships m
    JOIN employees e ON e.id = m.employee_id AND e.active WHERE ${ofTeams(teamIds)}`);
