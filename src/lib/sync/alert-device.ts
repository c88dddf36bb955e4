import type { AlertSettings } from '#protocol/alerts';
import { addDevice, readAlerts, removeDevice } from './alerts.ts';
import { isAppleMobile, isInstalled } from './apple.ts';
import { forgetAlerts, rememberAlerts, rememberedAlerts } from './device-memory.ts';
import { deviceName } from './device-name.ts';
import { after } from './page-moments.ts';
import { session } from './session.svelte.ts';

/** Alerts on this very device: what its browser can, has agreed to, and has told the server. */

export type Support =
  | 'ok'
  /** Apple gives alerts to installed apps only. */
  | 'install-first'
  /** No https, or a private window: browsers give neither service worker nor push. */
  | 'none';

export function alertSupport(): Support {
  const has = 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window;
  if (has) return 'ok';
  return isAppleMobile() && !isInstalled() ? 'install-first' : 'none';
}

export type TurnedOn =
  | { kind: 'ok'; id: string }
  /** The browser's service for push cannot be reached, or the browser has none. */
  | { kind: 'no-service' }
  | { kind: 'unreachable' }
  | { kind: 'refused'; code: string };

/** How long a service worker may take to be there: the first visit fetches the whole app before. */
const READY_TIMEOUT_MS = 20_000;

/** Subscribes this browser, or renews what it has, and tells the server. Permission must have been given before. */
export async function turnOn(settings: AlertSettings): Promise<TurnedOn> {
  const me = session.me;
  const before = rememberedAlerts();
  const subscription = await subscribe(settings.key);
  const { endpoint, keys } = subscription?.toJSON() ?? {};
  if (me === null || endpoint === undefined || keys === undefined) return { kind: 'no-service' };
  const answer = await addDevice({
    endpoint,
    p256dh: keys['p256dh'] ?? '',
    auth: keys['auth'] ?? '',
    device: deviceName(navigator.userAgent),
    replaces: before?.employeeId === me.id && before.endpoint !== endpoint ? before.endpoint : null,
  });
  if (answer.kind === 'refused') return { kind: 'refused', code: answer.code };
  if (answer.kind !== 'ok') return { kind: 'unreachable' };
  rememberAlerts({ employeeId: me.id, endpoint, checkedAt: session.now });
  return { kind: 'ok', id: answer.value.id };
}

/** No more alerts here. The browser forgets first: what the server still sends would go nowhere. */
export async function turnOff(settings: AlertSettings): Promise<void> {
  const here = await deviceHere(settings);
  forgetAlerts();
  await (await currentSubscription())?.unsubscribe();
  if (here !== null) await removeDevice(here.id);
}

/** This browser as the server knows it; null for one that takes no alerts. */
export async function deviceHere({ devices }: AlertSettings): Promise<AlertSettings['devices'][number] | null> {
  const subscription = await currentSubscription();
  return devices.find(({ endpoint }) => endpoint === subscription?.endpoint) ?? null;
}

const CHECK_EVERY_MS = 24 * 60 * 60_000;

/**
 * Once a day, and whenever the browser has given its endpoint up, by itself or because a session ended: whoever asked for
 * alerts here gets them again without being asked.
 */
export async function keepAlerts(): Promise<void> {
  const here = rememberedAlerts();
  if (here === null || here.employeeId !== session.me?.id || alertSupport() !== 'ok') return;
  if (Notification.permission !== 'granted') return;
  const isFresh = session.now - here.checkedAt < CHECK_EVERY_MS;
  if (isFresh && (await currentSubscription())?.endpoint === here.endpoint) return;
  const settings = await readAlerts();
  if (settings.kind === 'ok') await turnOn(settings.value);
}

async function currentSubscription(): Promise<PushSubscription | null> {
  const registration = await navigator.serviceWorker?.getRegistration('/app/');
  return (await registration?.pushManager?.getSubscription()) ?? null;
}

/** @returns null where the browser cannot reach its push service */
async function subscribe(key: string): Promise<PushSubscription | null> {
  const registration = await Promise.race([navigator.serviceWorker.ready, after(READY_TIMEOUT_MS)]);
  if (registration === null) return null;
  const { pushManager } = registration;
  const present = await pushManager.getSubscription();
  if (present !== null && keyOf(present) === key) return present;
  // Made for another pair of keys, such as those of a deployment that was set up anew: our messages would be refused.
  await present?.unsubscribe();
  return pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key }).catch(() => null);
}

function keyOf({ options }: PushSubscription): string | null {
  if (options.applicationServerKey === null) return null;
  const bytes = String.fromCharCode(...new Uint8Array(options.applicationServerKey));
  return btoa(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
