import * as v from 'valibot';
import { notificationSchema, type AlertNotification } from '#protocol/alerts';
import { badging, windows, worker } from './scope.ts';

/** A push has woken us. Whatever it holds, a notification is shown: Apple ends the subscription of who stays silent. */
export async function receivePush(data: PushMessageData | null): Promise<void> {
  const read = v.safeParse(notificationSchema, parsed(data));
  if (!read.success) return worker.registration.showNotification('Frontdesk', { icon: ICON, tag: 'unread' });
  await show(read.output);
  await Promise.allSettled([acknowledge(read.output.token), setBadge(read.output.badge)]);
  // Last, so that whoever hears it finds the arrival at the server too.
  for (const desk of await windows()) desk.postMessage({ type: 'ALERT_SHOWN', tag: read.output.tag });
}

const ICON = '/icon-192.png';

function parsed(data: PushMessageData | null): unknown {
  try {
    return data?.json();
  } catch {
    return null; // Sent by another than our server, or by one much newer.
  }
}

async function show({ title, body, tag, path, silent }: AlertNotification): Promise<void> {
  // Somebody who looks at the desk has its own toast and bell: the same again, aloud, would be a nuisance.
  const isSeen = (await windows()).some((client) => client.visibilityState === 'visible');
  const quiet = silent || (isSeen && tag !== 'test');
  // Renewing one of the same tag is silent by itself; news must be heard. The two exclude each other (Notifications, 2.7).
  const again = quiet ? { silent: true } : { renotify: true };
  const options = { body, tag, icon: ICON, badge: '/badge-96.png', data: { path }, ...again };
  await worker.registration.showNotification(title, options);
}

/** Tells the server that it arrived. No cookie is needed: the token is the right, and works once. */
async function acknowledge(token: string): Promise<void> {
  await fetch('/api/public/alerts/delivered', {
    method: 'POST',
    credentials: 'omit',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token }),
  });
}

async function setBadge(count: number): Promise<void> {
  await (count > 0 ? badging.setAppBadge?.(count) : badging.clearAppBadge?.());
}
