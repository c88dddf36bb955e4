import { createECDH } from 'node:crypto';
import type { BrowserContext, CDPSession, Page } from '@playwright/test';
import ece from 'http_ece';
import type { AlertNotification } from '../../../src/lib/protocol/alerts.ts';
import type { Kept, PushShore, Subscriber } from '../../../worker/local/far-shore/push.ts';
import { expect } from './journey.ts';

/**
 * A browser whose push service is the stand-in: its own cannot be reached here. Everything else is real: our server encrypts
 * and sends, what the service took is decrypted with the browser's keys, and Chromium hands it to the service worker.
 */
export class PushBrowser {
  readonly #shore: PushShore;
  readonly #subscriber: Subscriber;
  #taken = 0;

  constructor(shore: PushShore) {
    this.#shore = shore;
    this.#subscriber = shore.subscribe();
  }

  /** Before the first page: `pushManager` answers as it does where a push service is there. */
  async equip(context: BrowserContext): Promise<void> {
    await context.grantPermissions(['notifications']);
    const { endpoint, p256dh, auth } = this.#subscriber;
    await context.addInitScript(pretend, { endpoint, p256dh, auth });
  }

  get endpoint(): string {
    return this.#subscriber.endpoint;
  }

  get p256dh(): string {
    return this.#subscriber.p256dh;
  }

  get auth(): string {
    return this.#subscriber.auth;
  }

  /** The next message our server has sent, as the browser reads it. */
  async next(): Promise<AlertNotification> {
    await expect.poll(() => this.#sent().length).toBeGreaterThan(this.#taken);
    const message = this.#sent()[this.#taken++]!;
    return JSON.parse(this.#read(message)) as AlertNotification;
  }

  /** Chromium wakes the service worker with it. */
  async deliver(page: Page, notification: AlertNotification): Promise<void> {
    const session = await page.context().newCDPSession(page);
    const registrationId = await registrationOf(session);
    const origin = new URL(page.url()).origin;
    const data = JSON.stringify(notification);
    await session.send('ServiceWorker.deliverPushMessage', { origin, registrationId, data });
    await session.detach();
  }

  /** Every message has a Topic of its own in a journey, so none takes another's place. */
  #sent(): readonly Kept[] {
    return this.#shore.kept(this.#subscriber.endpoint);
  }

  #read({ body }: Kept): string {
    const privateKey = createECDH('prime256v1');
    privateKey.setPrivateKey(Buffer.from(this.#subscriber.privateKey, 'base64url'));
    const options = { version: 'aes128gcm' as const, privateKey, authSecret: this.#subscriber.auth };
    return ece.decrypt(Buffer.from(body, 'base64url'), options).toString();
  }
}

async function registrationOf(session: CDPSession): Promise<string> {
  const known = new Promise<string>((resolve) => {
    session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const ours = registrations.find(({ scopeURL, isDeleted }) => !isDeleted && scopeURL.endsWith('/app/'));
      if (ours) resolve(ours.registrationId);
    });
  });
  await session.send('ServiceWorker.enable');
  return known;
}

/** What is on the screen of the device. */
export const shown = (page: Page): Promise<{ title: string; tag: string; path: string }[]> =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    const all = await registration.getNotifications();
    return all.map(({ title, tag, data }) => ({ title, tag, path: (data as { path: string }).path }));
  });

/** Of a service worker's global what is used here: the types of pages know none. */
type WorkerScope = {
  registration: ServiceWorkerRegistration;
  dispatchEvent(event: Event): boolean;
  ExtendableEvent: new (type: string) => Event;
  NotificationEvent: new (type: string, facts: { notification: Notification }) => Event;
};

/** A person taps it; what cannot be pretended is their right to open a window. */
export async function tap(context: BrowserContext, tag: string): Promise<void> {
  const [worker] = context.serviceWorkers();
  await worker!.evaluate(async (wanted) => {
    const scope = globalThis as unknown as WorkerScope;
    const [notification] = await scope.registration.getNotifications({ tag: wanted });
    scope.dispatchEvent(new scope.NotificationEvent('notificationclick', { notification: notification! }));
  }, tag);
}

/** The browser has another endpoint from now on, and tells the service worker alone. */
export async function renew(context: BrowserContext, from: string, to: Pretended): Promise<void> {
  const [worker] = context.serviceWorkers();
  const { endpoint, p256dh, auth } = to;
  await worker!.evaluate(
    (change) => {
      const scope = globalThis as unknown as WorkerScope;
      const newSubscription = { toJSON: () => ({ endpoint: change.endpoint, keys: change.keys }) };
      const oldSubscription = { endpoint: change.from, options: { applicationServerKey: null } };
      const event = new scope.ExtendableEvent('pushsubscriptionchange');
      scope.dispatchEvent(Object.assign(event, { oldSubscription, newSubscription }));
    },
    { from, endpoint, keys: { p256dh, auth } },
  );
}

type Pretended = Pick<Subscriber, 'endpoint' | 'p256dh' | 'auth'>;

/** Runs in the page. */
function pretend({ endpoint, p256dh, auth }: Pretended): void {
  const KEY = 'test-push-key';
  const bytes = (text: string) =>
    Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (byte) => byte.charCodeAt(0)).buffer;
  const subscription = () => {
    const key = localStorage.getItem(KEY);
    if (key === null) return null;
    return {
      endpoint,
      options: { applicationServerKey: bytes(key), userVisibleOnly: true },
      toJSON: () => ({ endpoint, keys: { p256dh, auth } }),
      unsubscribe: async () => {
        localStorage.removeItem(KEY);
        return true;
      },
    };
  };
  Object.assign(PushManager.prototype, {
    getSubscription: async () => subscription(),
    subscribe: async ({ applicationServerKey }: { applicationServerKey: string }) => {
      localStorage.setItem(KEY, applicationServerKey);
      return subscription();
    },
  });
}
