import { and, eq, lt, sql } from 'drizzle-orm';
import { DEFAULT_ALERTS, type AlertDetail, type AlertFact, type AlertPreferences } from '#domain/alerts';
import type { Locale } from '#domain/model';
import { alertPolicy, alertPreferences, pushSubscriptions } from '../alert-tables.ts';
import type { Db, Statement } from '../client.ts';
import { insertLocal, type LocalRow } from '../local-rows.ts';
import { outbox } from '../records.ts';
import { putEffect } from './outbox.ts';

/** Who is to be alerted of what, and in which words, as it stands now. */

const POLICY = 'organisation';

/** Somebody who may hear of alerts. */
export type Hearer = {
  employeeId: string;
  language: Locale;
  preferences: AlertPreferences;
  /** Open tasks of theirs: the number on the app's icon. */
  openTasks: number;
};

/** What there is to tell, with the names and words that a notification may carry as far as the organisation lets it. */
export type AlertNews = { clientName: string; subject: string; text: string };

const hearerColumns = sql`e.id AS employeeId, e.language, p.kinds, p.hours, p.sound,
  (SELECT count(*) FROM tasks o WHERE o.assignee_id = e.id AND o.status = 'open') AS openTasks`;

type HearerRow = Omit<Hearer, 'preferences'> & { kinds: string | null; hours: string | null; sound: number | null };

const toHearer = ({ kinds, hours, sound, ...hearer }: HearerRow): Hearer => ({
  ...hearer,
  preferences:
    kinds === null
      ? DEFAULT_ALERTS
      : {
          kinds: JSON.parse(kinds) as AlertPreferences['kinds'],
          hours: hours === null ? null : (JSON.parse(hours) as AlertPreferences['hours']),
          sound: sound === 1,
        },
});

/**
 * Those who are to hear of it and have a device, but for whoever did it: the task's employee while it is open and theirs, or
 * those who decide about the stranger while nobody has.
 */
export async function findHearers(db: Db, { kind, id, by }: AlertFact): Promise<Hearer[]> {
  const about =
    kind === 'review'
      ? sql`JOIN user_scope u ON u.user_id = e.id
          JOIN root_scope s ON s.scope_id = u.scope_id
          JOIN reviews v ON v.id = s.root_id AND v.id = ${id} AND v.state = 'held'`
      : sql`JOIN tasks t ON t.assignee_id = e.id AND t.id = ${id} AND t.status = 'open'
          AND (${kind} <> 'message' OR t.has_new_message)`;
  const rows = await db.all<HearerRow>(sql`SELECT DISTINCT ${hearerColumns} FROM employees e ${about}
    LEFT JOIN alert_preferences p ON p.employee_id = e.id
    WHERE e.active AND e.id IS NOT ${by} AND EXISTS (SELECT 1 FROM push_subscriptions d WHERE d.employee_id = e.id)`);
  return rows.map(toHearer);
}

/** The same for one person, whatever it is about; null for somebody who is gone. */
export async function findHearer(db: Db, employeeId: string): Promise<Hearer | null> {
  const [row] = await db.all<HearerRow>(sql`SELECT ${hearerColumns} FROM employees e
    LEFT JOIN alert_preferences p ON p.employee_id = e.id WHERE e.active AND e.id = ${employeeId}`);
  return row ? toHearer(row) : null;
}

/** The words it is about: of a task its client's newest ones. */
export async function findNews(db: Db, { kind, id }: Pick<AlertFact, 'kind' | 'id'>): Promise<AlertNews | null> {
  const [row] = await db.all<AlertNews>(
    kind === 'review'
      ? sql`SELECT CASE name WHEN '' THEN address ELSE name END AS clientName, subject, text FROM reviews WHERE id = ${id}`
      : sql`SELECT c.name AS clientName, r.subject,
          coalesce((SELECT m.text FROM messages m WHERE m.conversation_id = t.conversation_id AND m.direction = 'in'
            ORDER BY m.at DESC, m.seq DESC LIMIT 1), '') AS text
          FROM tasks t JOIN clients c ON c.id = t.client_id JOIN requests r ON r.id = t.request_id WHERE t.id = ${id}`,
  );
  return row ?? null;
}

export async function findDetail(db: Db): Promise<AlertDetail> {
  const [row] = await db.select({ detail: alertPolicy.detail }).from(alertPolicy).where(eq(alertPolicy.id, POLICY));
  return row?.detail ?? 'none';
}

export const setDetail = (db: Db, detail: AlertDetail) =>
  db.insert(alertPolicy).values({ id: POLICY, detail }).onConflictDoUpdate({ target: alertPolicy.id, set: { detail } });

export const setPreferences = (db: Db, employeeId: string, preferences: AlertPreferences) =>
  db
    .insert(alertPreferences)
    .values({ employeeId, ...preferences })
    .onConflictDoUpdate({ target: alertPreferences.employeeId, set: preferences });

/** JSON in a row of kind `ring`: what one device is told. A `summary` tells how many tasks are theirs. */
export type Ring = { employeeId: string; deviceId: string; about: AlertFact | { kind: 'summary' } };
/** JSON in a row of kind `alert`: a fact, or the end of somebody's quiet hours. */
export type Alert = AlertFact | { kind: 'summary'; employeeId: string };

/** A ring for each device of theirs. */
export async function ringDevices(
  db: Db,
  { employeeId, about }: Omit<Ring, 'deviceId'>,
  now: number,
): Promise<Statement[]> {
  const devices = await db
    .select({ id: pushSubscriptions.id })
    .from(pushSubscriptions)
    .where(eq(pushSubscriptions.employeeId, employeeId));
  if (devices.length === 0) return [];
  const named = 'id' in about ? `${about.kind}_${about.id}` : about.kind;
  const rows = devices.map(({ id }): LocalRow => {
    const payload: Ring = { employeeId, deviceId: id, about };
    return putEffect({ id: `ring_${id}_${named}`, kind: 'ring', payload, dueAt: now, automaticTo: null }, now);
  });
  return [db.run(insertLocal(rows))];
}

/** What comes in quiet hours is told once, at their end, as the number of tasks that wait. */
export function summarise(db: Db, employeeId: string, { dueAt, now }: { dueAt: number; now: number }): Statement {
  const payload: Alert = { kind: 'summary', employeeId };
  const row = putEffect({ id: `alert_summary_${employeeId}`, kind: 'alert', payload, dueAt, automaticTo: null }, now);
  return db.run(insertLocal([row]));
}

/** A device's own row tells what went wrong last; these are for whoever looks for the rest. */
export const forgetFailedRings = (db: Db, madeBefore: number) =>
  db.delete(outbox).where(and(eq(outbox.kind, 'ring'), eq(outbox.state, 'failed'), lt(outbox.createdAt, madeBefore)));
