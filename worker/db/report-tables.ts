import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Channel, RequestType } from '#domain/model';
import type { WorkEventKind } from '#domain/reports/events';
import type { MeasureKind } from '#domain/reports/measures';

/** What reports are made of. Nothing here travels. */

/** What happened to work, in the order of commits. Only added to, by commit.ts (batch-events.ts). */
export const workEvents = sqliteTable(
  'work_events',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    kind: text().$type<WorkEventKind>().notNull(),
    /** UTC milliseconds. */
    at: integer().notNull(),
    /** Null for an employee's own comings and goings. */
    requestId: text('request_id'),
    taskId: text('task_id'),
    /** Whose it became, who did it, who is responsible; null where it is nobody's. */
    employeeId: text('employee_id'),
    /** Who did it by hand; null for the rules, and for programs. */
    byId: text('by_id'),
    /** The rule it was given by; why it was declined. */
    rule: text(),
  },
  (t) => [index('work_events_request').on(t.requestId, t.id)],
);

/**
 * What the events of each request add to reports: made of them, and of nothing else, whenever they are read
 * (worker/reports/measure.ts), with the opening time that passed and all that a report can be split by.
 */
export const workMeasures = sqliteTable(
  'work_measures',
  {
    eventId: integer('event_id').notNull(),
    kind: text().$type<MeasureKind>().notNull(),
    at: integer().notNull(),
    teamId: text('team_id').notNull(),
    channel: text().$type<Channel>().notNull(),
    type: text().$type<RequestType>().notNull(),
    employeeId: text('employee_id'),
    minutes: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.eventId, t.kind] }),
    // All that a report reads, so that it never leaves the index.
    index('work_measures_report').on(t.kind, t.at, t.teamId, t.channel, t.type, t.employeeId, t.minutes),
  ],
);

/** Who had which task from when until when, made of the events as measures are. */
export const workHoldings = sqliteTable(
  'work_holdings',
  {
    /** By which it was given. */
    eventId: integer('event_id').primaryKey(),
    employeeId: text('employee_id').notNull(),
    /** UTC milliseconds. */
    since: integer().notNull(),
    /** `STILL` while they have it. */
    until: integer().notNull(),
    teamId: text('team_id').notNull(),
    type: text().$type<RequestType>().notNull(),
    minutes: integer().notNull(),
  },
  // Each person's from some moment on stand side by side, so that nothing is sorted and nobody else's are read.
  (t) => [index('work_holdings_report').on(t.employeeId, t.until, t.since, t.teamId, t.type, t.minutes)],
);

/** The end of what has not ended: later than any moment (ECMA-262, time values). */
export const STILL = 8_640_000_000_000_000;

/** One row: up to which event everything is measured. */
export const measuredTo = sqliteTable('measured_to', {
  id: integer().primaryKey(),
  eventId: integer('event_id').notNull(),
});
