import { sql } from 'drizzle-orm';
import type { Sign } from '#domain/assignment/presence';
import { pushSubscriptions } from '../alert-tables.ts';
import { syncDevice } from '../sync-tables.ts';
import { employees } from '../synced.ts';
import { fullName } from './full-name.ts';

const id = fullName(employees.id);

/** What is known of an employee's devices (AS8), for a select over employees. */
export const SIGN = {
  heardAt: sql<number>`max(
    coalesce((SELECT max(d.seen_at) FROM ${syncDevice} d WHERE d.user_id = ${id}), 0),
    coalesce((SELECT max(p.last_delivered_at) FROM ${pushSubscriptions} p WHERE p.employee_id = ${id}), 0))`.as(
    'heard_at',
  ),
  takesAlerts:
    sql<number>`EXISTS (SELECT 1 FROM ${pushSubscriptions} p WHERE p.employee_id = ${id} AND p.failures = 0)`.as(
      'takes_alerts',
    ),
};
export type SignRow = { heardAt: number; takesAlerts: number };

export const signOf = ({ heardAt, takesAlerts }: SignRow): Sign => ({ at: heardAt, takesAlerts: takesAlerts === 1 });
