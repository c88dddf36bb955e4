import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { WorkEventKind } from '#domain/reports/events';

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
