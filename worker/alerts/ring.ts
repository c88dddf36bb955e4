import {
  expectDelivery,
  findDevice,
  forgetDevice,
  noteDelivery,
  noteSending,
  type AlertDevice,
} from '../db/queries/alert-devices.ts';
import { findDetail, findHearer, findHearers, findNews, type Hearer, type Ring } from '../db/queries/alerts.ts';
import { compose, shrunk, tagOf, toPayload, type About } from './compose.ts';
import type { AlertDeps } from './deps.ts';
import { quietEnd } from './quiet-end.ts';
import { send, type Sending, type Urgency } from './send.ts';

/** Who has not been reached within a day hears of it when they open the app. */
const TTL_S = 24 * 60 * 60;
/** Somebody looks at the screen and waits. */
const TEST_TTL_S = 60;

/** What is left to do of a ring. */
type Rung =
  | { kind: 'done' }
  | { kind: 'later'; afterMs: number; detail: string }
  | { kind: 'given-up'; detail: string };

/**
 * Tells one device, in words of this moment: a task that was done, or handed on, meanwhile rings nobody.
 */
export async function ring(deps: AlertDeps, { employeeId, deviceId, about }: Ring): Promise<Rung> {
  const device = await findDevice(deps.db, deviceId);
  if (device?.employeeId !== employeeId) return { kind: 'done' };
  const hearer = await stillHears(deps, employeeId, about);
  if (hearer === null) return { kind: 'done' };
  // Tried again until quiet hours began.
  const later = await quietEnd(deps, hearer);
  if (later !== null) {
    await deps.db.batch(later);
    return { kind: 'done' };
  }
  const sending = await sendTo(deps, { device, hearer, about });
  if (sending.kind === 'later') return sending;
  return sending.kind === 'refused' ? { kind: 'given-up', detail: sending.detail } : { kind: 'done' };
}

/** Tells a device at once, in quiet hours too; null for somebody who is gone. */
export async function ringTest(deps: AlertDeps, device: AlertDevice): Promise<Told | null> {
  const hearer = await findHearer(deps.db, device.employeeId);
  return hearer && sendTo(deps, { device, hearer, about: { kind: 'test' } });
}

/** The service worker says that an alert has arrived. @returns at whose; null for a token that is used, or never was ours */
export const delivered = async ({ db, hash, now }: AlertDeps, token: string): Promise<string | null> =>
  noteDelivery(db, await hash(token), now());

async function stillHears({ db }: AlertDeps, employeeId: string, about: Ring['about']): Promise<Hearer | null> {
  if (about.kind === 'summary') return findHearer(db, employeeId);
  const hearers = await findHearers(db, about);
  const hearer = hearers.find((one) => one.employeeId === employeeId);
  return hearer?.preferences.kinds.includes(about.kind) ? hearer : null;
}

type Told = Exclude<Sending, { kind: 'too-large' }>;
type Telling = { device: AlertDevice; hearer: Hearer; about: About };

async function sendTo(deps: AlertDeps, { device, hearer, about }: Telling): Promise<Told> {
  const { db, now, newToken, hash } = deps;
  const [news, detail, vapid] = await Promise.all([
    'id' in about ? findNews(db, about) : null,
    findDetail(db),
    deps.vapid(),
  ]);
  const token = newToken();
  const notification = compose({ about, hearer, news, detail, token });
  await expectDelivery(db, { hash: await hash(token), subscriptionId: device.id, sentAt: now() });
  const message = {
    ttl: about.kind === 'test' ? TEST_TTL_S : TTL_S,
    urgency: urgencyOf(about),
    topic: (await hash(tagOf(about))).slice(0, 32),
  };
  const way = { fetch: deps.fetch, vapid };
  const first = await send(way, device, { ...message, payload: toPayload(notification), padded: true });
  const least = { ...message, payload: JSON.stringify(shrunk(notification)), padded: false };
  const sending = first.kind === 'too-large' ? await send(way, device, least) : first;
  const told: Told = sending.kind === 'too-large' ? { kind: 'refused', detail: sending.detail } : sending;
  if (told.kind === 'gone') await forgetDevice(db, device.id, null);
  else await noteSending(db, device.id, told.kind === 'accepted' ? null : told.detail);
  return told;
}

/** What is a person's to answer wakes a sleeping phone; what waits for somebody's decision comes with its next waking. */
const urgencyOf = ({ kind }: About): Urgency => (kind === 'review' || kind === 'summary' ? 'normal' : 'high');
