import { sql } from 'drizzle-orm';
import type { Channel, OpeningHours, RequestType } from '#domain/model';
import type { Holding, Measure, WorkEvent } from '#domain/reports/measures';
import type { Db } from '../client.ts';
import { STILL } from '../report-tables.ts';
import { organisation } from '../synced.ts';

/** Events that are not measured yet, `(from, to]` by their ids. */
export type Stretch = { from: number; to: number };

/** The next stretch of so many events; null when everything is measured. */
export async function findUnmeasured(db: Db, limit: number): Promise<Stretch | null> {
  const [row] = await db.all<{ from: number; to: number | null }>(sql`SELECT m.event_id AS "from",
    (SELECT max(id) FROM (SELECT id FROM work_events WHERE id > m.event_id ORDER BY id LIMIT ${limit})) AS "to"
    FROM measured_to m`);
  return row?.to == null ? null : { from: row.from, to: row.to };
}

export type MeasuredRequest = { arrivedAt: number; teamId: string; channel: Channel; type: RequestType };
export type EventRow = WorkEvent & MeasuredRequest & { requestId: string };

/** Every event of the requests that something happened to in the stretch, in their order, by request. */
export async function findHistories(db: Db, { from, to }: Stretch): Promise<Map<string, EventRow[]>> {
  const rows = await db.all<EventRow>(sql`SELECT e.id, e.kind, e.at, e.task_id AS "taskId",
      e.employee_id AS "employeeId", e.by_id AS "byId", e.request_id AS "requestId",
      r.created_at AS "arrivedAt", r.team_id AS "teamId", r.channel, r.type
    FROM (SELECT DISTINCT request_id FROM work_events WHERE id > ${from} AND id <= ${to}) touched
    JOIN work_events e ON e.request_id = touched.request_id JOIN requests r ON r.id = e.request_id
    ORDER BY e.id`);
  return Map.groupBy(rows, ({ requestId }) => requestId);
}

export type Office = { openingHours: OpeningHours; timeZone: string };

/** Null before the organisation is set up. */
export async function findOffice(db: Db): Promise<Office | null> {
  const { openingHours, timeZone } = organisation;
  const [office] = await db.select({ openingHours, timeZone }).from(organisation).limit(1);
  return office ?? null;
}

export type MeasuredHistory = {
  events: readonly WorkEvent[];
  on: MeasuredRequest;
  measures: readonly Measure[];
  holdings: readonly Holding[];
};

/** @returns false when somebody else has measured the stretch meanwhile; then nothing is written */
export async function writeMeasures(
  db: Db,
  { from, to }: Stretch,
  histories: readonly MeasuredHistory[],
): Promise<boolean> {
  const ids = histories.flatMap(({ events }) => events.map(({ id }) => id));
  const measures = histories.flatMap(({ on: { teamId, channel, type }, measures: all }) =>
    all.map(({ eventId, kind, at, employeeId, minutes }) => [
      eventId,
      kind,
      at,
      teamId,
      channel,
      type,
      employeeId,
      minutes,
    ]),
  );
  const holdings = histories.flatMap(({ on: { teamId, type }, holdings: all }) =>
    all.map(({ eventId, employeeId, since, until, minutes }) => [
      eventId,
      employeeId,
      since,
      until ?? STILL,
      teamId,
      type,
      minutes,
    ]),
  );
  try {
    await db.batch([
      // The NULL that follows from another mark ends the batch.
      db.run(sql`UPDATE measured_to SET event_id = CASE WHEN event_id = ${from} THEN ${to} END`),
      db.run(sql`DELETE FROM work_measures WHERE event_id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`),
      db.run(sql`DELETE FROM work_holdings WHERE event_id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`),
      db.run(sql`INSERT INTO work_measures (event_id, kind, at, team_id, channel, type, employee_id, minutes)
        SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6, value ->> 7
        FROM json_each(${JSON.stringify(measures)})`),
      db.run(sql`INSERT INTO work_holdings (event_id, employee_id, since, until, team_id, type, minutes)
        SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6
        FROM json_each(${JSON.stringify(holdings)})`),
    ]);
    return true;
  } catch (error) {
    if (isStale(error)) return false;
    throw error;
  }
}

function isStale(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause.message.includes('NOT NULL constraint failed: measured_to.event_id')) return true;
  }
  return false;
}
