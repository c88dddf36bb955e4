import { worker } from './scope.ts';

/** `pushsubscriptionchange` as the Push API has it; TypeScript's types have no event for it, and Chrome's no subscriptions. */
export type SubscriptionChange = ExtendableEvent & {
  readonly oldSubscription?: PushSubscription | null;
  readonly newSubscription?: PushSubscription | null;
};

/**
 * The browser gave the subscription up or another endpoint: the server learns the new one, with the session's cookie. Where
 * that has ended, or the network is away, the desk says it at its next start (lib/sync/alert-device.ts).
 */
export async function renewSubscription({ oldSubscription, newSubscription }: SubscriptionChange): Promise<void> {
  const key = oldSubscription?.options.applicationServerKey;
  const renewed =
    newSubscription ??
    (key
      ? await worker.registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key })
      : null);
  const { endpoint, keys } = renewed?.toJSON() ?? {};
  if (endpoint === undefined || keys === undefined) return;
  await fetch('/api/alerts/devices', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      endpoint,
      p256dh: keys['p256dh'],
      auth: keys['auth'],
      replaces: oldSubscription?.endpoint ?? null,
    }),
  });
}
