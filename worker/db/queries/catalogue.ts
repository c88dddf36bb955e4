import { and, asc, eq, inArray, max } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { inbox } from '../records.ts';
import { requests, teams } from '../synced.ts';
import { orderLines, services } from '../synced-orders.ts';

const OFFER = {
  id: services.id,
  name: services.name,
  description: services.description,
  priceMinor: services.priceMinor,
  currency: services.currency,
  pictureId: services.pictureId,
};
const inOrder = [asc(services.position), asc(services.name), asc(services.id)] as const;

/** What everybody can order now, in the owner's order. */
export const findOffers = (db: Db) =>
  db
    .select(OFFER)
    .from(services)
    .where(eq(services.active, true))
    .orderBy(...inOrder);

/** Those of the services that can be ordered now. */
export const findOffered = (db: Db, ids: readonly string[]) =>
  db
    .select(OFFER)
    .from(services)
    .where(and(eq(services.active, true), inArray(services.id, [...ids])));

/** The whole catalogue, in its order. */
export const listServices = (db: Db) =>
  db
    .select({ ...OFFER, position: services.position, active: services.active })
    .from(services)
    .orderBy(...inOrder);

/** Behind everything there is. */
export async function nextPosition(db: Db): Promise<number> {
  const [row] = await db.select({ last: max(services.position) }).from(services);
  return (row?.last ?? -1) + 1;
}

/** What was ordered under this key, which team has it, and when it came in; nothing of who ordered. */
export async function findOrderSending(db: Db, key: string) {
  const [sending] = await db
    .select({ requestId: requests.id, team: teams.name, receivedAt: inbox.receivedAt, wish: requests.wish })
    .from(inbox)
    .innerJoin(requests, eq(requests.id, inbox.requestId))
    .innerJoin(teams, eq(teams.id, requests.teamId))
    .where(and(eq(inbox.channel, 'order'), eq(inbox.key, key)));
  if (!sending) return null;
  const { requestId, ...facts } = sending;
  return { ...facts, lines: await findLines(db, requestId) };
}

const LINE = {
  serviceId: orderLines.serviceId,
  name: orderLines.name,
  quantity: orderLines.quantity,
  priceMinor: orderLines.priceMinor,
  currency: orderLines.currency,
};

/** An order's lines. They are written in one batch, in the order of the form. */
export const findLines = (db: Db, requestId: string) =>
  db.select(LINE).from(orderLines).where(eq(orderLines.requestId, requestId)).orderBy(asc(orderLines.seq));
