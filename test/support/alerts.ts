import { env } from 'cloudflare:workers';
import type { AlertNotification } from '#protocol/alerts';
import { alert } from '../../worker/alerts/alert.ts';
import type { AlertDeps } from '../../worker/alerts/deps.ts';
import { ring } from '../../worker/alerts/ring.ts';
import { readVapidKeys } from '../../worker/alerts/vapid-keys.ts';
import { keepDevice } from '../../worker/db/queries/alert-devices.ts';
import { randomSecret, sha256Hex } from '../../worker/http/hash.ts';
import { drainOutbox } from '../../worker/outbox/drain.ts';
import { bells, clock, drainDeps } from './intake.ts';
import { anId, db } from './worker.ts';

/** Alerts over the real base, with browsers whose keys the test has and a push service that answers as it is told. */

type Browser = {
  id: string;
  endpoint: string;
  auth: Uint8Array<ArrayBuffer>;
  keys: CryptoKeyPair;
  publicKey: Uint8Array;
};
export type Arrived = { deviceId: string; headers: Headers; notification: AlertNotification; bytes: number };

const browsers = new Map<string, Browser>();
export const arrived: Arrived[] = [];
/** What the service answers from now on; null takes everything. */
export const service: { answer: ((endpoint: string, body: Uint8Array) => Response | null) | null } = { answer: null };

export const alertDeps: AlertDeps = {
  db,
  now: () => clock.now,
  fetch: async (url, init) => {
    const body = new Uint8Array(init?.body as Uint8Array<ArrayBuffer>);
    const refusal = service.answer?.(String(url), body);
    if (refusal) return refusal;
    const browser = browsers.get(String(url))!;
    const notification = JSON.parse(await decrypt(browser, body)) as AlertNotification;
    arrived.push({ deviceId: browser.id, headers: new Headers(init?.headers), notification, bytes: body.length });
    return new Response(null, { status: 201 });
  },
  vapid: async () => ({ ...readVapidKeys(env.VAPID_KEYS), subject: 'mailto:desk@demo.test' }),
  organisation: async () => ({ timeZone: 'Europe/Riga' }),
  newToken: randomSecret,
  hash: sha256Hex,
};

bells.alert = (about) => alert(alertDeps, about);
bells.ring = (payload) => ring(alertDeps, payload);

/** Alerts become rings in one drain; rings leave in the next. */
export async function drainAlerts(): Promise<void> {
  await drainOutbox(drainDeps);
  await drainOutbox(drainDeps);
}

/** A browser of theirs that takes alerts. @returns the device's id */
export async function aDevice(employeeId: string): Promise<string> {
  const id = anId('dev');
  const keys = (await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, true, [
    'deriveBits',
  ])) as CryptoKeyPair;
  const publicKey = new Uint8Array((await crypto.subtle.exportKey('raw', keys.publicKey)) as ArrayBuffer);
  const auth = crypto.getRandomValues(new Uint8Array(16));
  const endpoint = `https://updates.push.services.mozilla.com/wpush/v2/${id}`;
  browsers.set(endpoint, { id, endpoint, auth, keys, publicKey });
  const subscription = { endpoint, p256dh: base64url(publicKey), auth: base64url(auth) };
  await keepDevice(db, { ...subscription, id, employeeId, device: 'Firefox, Linux', createdAt: clock.now }, null);
  return id;
}

export const base64url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

/** RFC 8291, 3.4, and RFC 8188, as a browser does it. */
async function decrypt({ auth, keys, publicKey }: Browser, body: Uint8Array<ArrayBuffer>): Promise<string> {
  const [salt, sender, content] = [body.slice(0, 16), body.slice(21, 86), body.slice(86)];
  const senderKey = await crypto.subtle.importKey('raw', sender, { name: 'ECDH', namedCurve: 'P-256' }, false, []);
  const shared = await crypto.subtle.deriveBits(
    { name: 'ECDH', public: senderKey } as unknown as SubtleCryptoDeriveKeyAlgorithm,
    keys.privateKey,
    256,
  );
  const ikm = await hkdf(shared, auth, [text('WebPush: info\0'), publicKey, sender], 256);
  const key = await hkdf(ikm, salt, [text('Content-Encoding: aes128gcm\0')], 128);
  const iv = await hkdf(ikm, salt, [text('Content-Encoding: nonce\0')], 96);
  const aes = await crypto.subtle.importKey('raw', key, 'AES-GCM', false, ['decrypt']);
  const padded = new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, aes, content));
  return new TextDecoder().decode(padded.slice(0, padded.lastIndexOf(2)));
}

const text = (words: string): Uint8Array => new TextEncoder().encode(words);

async function hkdf(secret: ArrayBuffer, salt: Uint8Array<ArrayBuffer>, info: Uint8Array[], bits: number) {
  const key = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveBits']);
  const joined = new Uint8Array(await new Blob(info as Uint8Array<ArrayBuffer>[]).arrayBuffer());
  return crypto.subtle.deriveBits({ name: 'HKDF', hash: 'SHA-256', salt, info: joined }, key, bits);
}
