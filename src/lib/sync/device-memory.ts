import * as v from 'valibot';
import { LOCALES, ROLES } from '#domain/model';
import type { Me } from './server.ts';

/** What the device remembers outside the database: who works on it, so that the app opens with the server down. */

const ME = 'frontdesk-me';
/** Ids of what the person opened last (opened.ts). */
const OPENED = 'frontdesk-opened';
const ALERTS = 'frontdesk-alerts';
/** The person signed out while the server could not be told; the cookie, which scripts cannot remove, still stands. */
const OWES_SIGN_OUT = 'frontdesk-owes-sign-out';

const rememberedSchema = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({ id: v.string(), name: v.string(), role: v.picklist(ROLES), language: v.picklist(LOCALES) }),
);

export function rememberedMe(): Me | null {
  const parsed = v.safeParse(rememberedSchema, localStorage.getItem(ME));
  return parsed.success ? parsed.output : null;
}
export const rememberMe = (me: Me): void =>
  localStorage.setItem(ME, JSON.stringify({ id: me.id, name: me.name, role: me.role, language: me.language }));
export function forgetMe(): void {
  localStorage.removeItem(ME);
  forgetOpened();
}

export const readOpened = (): string | null => localStorage.getItem(OPENED);
export const writeOpened = (opened: string): void => localStorage.setItem(OPENED, opened);
export const forgetOpened = (): void => localStorage.removeItem(OPENED);

const alertsSchema = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({ employeeId: v.string(), endpoint: v.string(), checkedAt: v.number() }),
);
/** Whose alerts this browser takes, and under which endpoint the server knows it. Outlives a session that ended by itself. */
type AlertsHere = v.InferOutput<typeof alertsSchema>;

export function rememberedAlerts(): AlertsHere | null {
  const parsed = v.safeParse(alertsSchema, localStorage.getItem(ALERTS));
  return parsed.success ? parsed.output : null;
}
export const rememberAlerts = (here: AlertsHere): void => localStorage.setItem(ALERTS, JSON.stringify(here));
export const forgetAlerts = (): void => localStorage.removeItem(ALERTS);

export const owesSignOut = (): boolean => localStorage.getItem(OWES_SIGN_OUT) !== null;
export function oweSignOut(): void {
  localStorage.setItem(OWES_SIGN_OUT, '1');
  forgetAlerts();
}
export const paySignOut = (): void => localStorage.removeItem(OWES_SIGN_OUT);

/** Ends what the browser holds for the person besides the database: caches and the push subscription. The app's own
 * files stay, or it could not be opened without a network: they are public and the same for everybody. */
export async function forgetBrowserState(): Promise<void> {
  const names = 'caches' in globalThis ? await caches.keys() : [];
  await Promise.all(names.filter((name) => !name.includes('precache')).map((name) => caches.delete(name)));
  const registration = await navigator.serviceWorker?.getRegistration('/app/');
  const subscription = await registration?.pushManager?.getSubscription();
  await subscription?.unsubscribe();
  // What was shown names clients, and the number on the icon is this person's.
  for (const shown of (await registration?.getNotifications()) ?? []) shown.close();
  await navigator.clearAppBadge?.().catch(() => undefined);
}
