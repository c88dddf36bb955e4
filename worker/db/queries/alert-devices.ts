import { and, asc, eq, lt, sql } from 'drizzle-orm';
import { alertDeliveries, pushSubscriptions } from '../alert-tables.ts';
import type { Db, Statement } from '../client.ts';

/** Devices that take alerts, and what has arrived at them. */

export type AlertDevice = typeof pushSubscriptions.$inferSelect;
type NewDevice = Pick<AlertDevice, 'id' | 'employeeId' | 'endpoint' | 'p256dh' | 'auth' | 'device' | 'createdAt'>;

/** A phone, a tablet, the desk and the one at home, with room for browsers that were replaced and never said so. */
const DEVICES_A_PERSON = 10;

/**
 * Keeps the device, which may have had another endpoint before; a browser that somebody else signed in to since is theirs.
 * Beyond so many devices of a person those go that were heard of longest ago.
 */
export async function keepDevice(db: Db, device: NewDevice, replaces: string | null): Promise<string> {
  const moved = replaces === null ? null : await moveDevice(db, device, replaces);
  if (moved !== null) return moved;
  const { employeeId, endpoint, p256dh, auth } = device;
  const [kept] = await db.batch([
    db
      .insert(pushSubscriptions)
      .values({ ...device, lastDeliveredAt: null, failures: 0, lastFailure: null })
      .onConflictDoUpdate({
        target: pushSubscriptions.endpoint,
        set: { employeeId, p256dh, auth, device: device.device, failures: 0, lastFailure: null },
      })
      .returning({ id: pushSubscriptions.id }),
    db.run(sql`DELETE FROM push_subscriptions WHERE id IN (SELECT id FROM push_subscriptions
      WHERE employee_id = ${employeeId} AND endpoint <> ${endpoint}
      ORDER BY coalesce(last_delivered_at, created_at) DESC LIMIT -1 OFFSET ${DEVICES_A_PERSON - 1})`),
  ]);
  return kept[0]?.id ?? device.id;
}

/** The same device under its new endpoint; null where it was not theirs, or the new one is known already. */
async function moveDevice(db: Db, { employeeId, endpoint, p256dh, auth }: NewDevice, from: string) {
  const isNew = sql`NOT EXISTS (SELECT 1 FROM push_subscriptions other WHERE other.endpoint = ${endpoint})`;
  const [moved] = await db
    .update(pushSubscriptions)
    .set({ endpoint, p256dh, auth, failures: 0, lastFailure: null })
    .where(and(eq(pushSubscriptions.endpoint, from), eq(pushSubscriptions.employeeId, employeeId), isNew))
    .returning({ id: pushSubscriptions.id });
  return moved?.id ?? null;
}

export const listDevices = (db: Db, employeeId: string) =>
  db
    .select()
    .from(pushSubscriptions)
    .where(eq(pushSubscriptions.employeeId, employeeId))
    .orderBy(asc(pushSubscriptions.createdAt));

export async function findDevice(db: Db, id: string): Promise<AlertDevice | null> {
  const [device] = await db.select().from(pushSubscriptions).where(eq(pushSubscriptions.id, id));
  return device ?? null;
}

/** @param employeeId whose it must be; null for the push service, which says that it is gone */
export async function forgetDevice(db: Db, id: string, employeeId: string | null): Promise<boolean> {
  const owned = employeeId === null ? undefined : eq(pushSubscriptions.employeeId, employeeId);
  const gone = await db
    .delete(pushSubscriptions)
    .where(and(eq(pushSubscriptions.id, id), owned))
    .returning({ id: pushSubscriptions.id });
  return gone.length > 0;
}

export const forgetDevicesOf = (db: Db, employeeId: string): Statement =>
  db.delete(pushSubscriptions).where(eq(pushSubscriptions.employeeId, employeeId));

/** The push service took one, or said why not. */
export const noteSending = (db: Db, id: string, failure: string | null) =>
  db
    .update(pushSubscriptions)
    .set(
      failure === null
        ? { failures: 0, lastFailure: null }
        : { failures: sql`${pushSubscriptions.failures} + 1`, lastFailure: failure },
    )
    .where(eq(pushSubscriptions.id, id));

/** Written before the alert leaves: its arrival may be told while its sender still waits for an answer. */
export const expectDelivery = (db: Db, delivery: typeof alertDeliveries.$inferInsert) =>
  db.insert(alertDeliveries).values(delivery);

/** @returns whose device it was; null for a token that was used, or never ours */
export async function noteDelivery(db: Db, hash: string, now: number): Promise<string | null> {
  const [ended] = await db
    .delete(alertDeliveries)
    .where(eq(alertDeliveries.hash, hash))
    .returning({ id: alertDeliveries.subscriptionId });
  if (!ended) return null;
  const [device] = await db
    .update(pushSubscriptions)
    .set({ lastDeliveredAt: now })
    .where(eq(pushSubscriptions.id, ended.id))
    .returning({ employeeId: pushSubscriptions.employeeId });
  return device?.employeeId ?? null;
}

/** A push service keeps nothing longer than it was told to; these will not arrive any more. */
export const forgetUndelivered = (db: Db, sentBefore: number) =>
  db.delete(alertDeliveries).where(lt(alertDeliveries.sentAt, sentBefore));
