import { encryptNotification, vapidHeaders } from '@block65/webcrypto-web-push';

/** One message to one push service (RFC 8030), encrypted for its browser (RFC 8291), signed by us (RFC 8292). */

export type Urgency = 'low' | 'normal' | 'high';

export type PushMessage = {
  /** Cleartext, at most {@link MAX_PAYLOAD_BYTES}. */
  payload: string;
  /** How long the service keeps it for a browser that is away, seconds. */
  ttl: number;
  urgency: Urgency;
  /** A newer message of the same topic takes the place of one that has not arrived: at most 32 base64url characters. */
  topic: string;
  /** Filled up to the longest there is, so that its length tells nobody anything; not when the service wants less. */
  padded: boolean;
};

export type Target = { endpoint: string; p256dh: string; auth: string };
/** @property subject how a push service reaches whoever runs this: `mailto:` or https (RFC 8292, 2.1) */
export type Vapid = { publicKey: string; privateKey: string; subject: string };

/** What became of it at the push service. `detail` is its status and the beginning of its words. */
export type Sending =
  | { kind: 'accepted' }
  /** The subscription is no more: nobody will take this again. */
  | { kind: 'gone'; detail: string }
  | { kind: 'too-large'; detail: string }
  /** It takes no more for now; not before `afterMs`, where it says so. */
  | { kind: 'later'; afterMs: number; detail: string }
  /** Trying the same again cannot help. */
  | { kind: 'refused'; detail: string };

/** 4,096 bytes that every service must take, without the header of the coding and what encrypting adds. */
export const MAX_PAYLOAD_BYTES = 3_993;
const PATIENCE_MS = 15_000;
const MAX_DETAIL = 200; // characters

export async function send(
  deps: { fetch: typeof fetch; vapid: Vapid },
  target: Target,
  { payload, ttl, urgency, topic, padded }: PushMessage,
): Promise<Sending> {
  const keys = { auth: target.auth, p256dh: target.p256dh };
  // The token is for an https origin, always (the library refuses others); the stand-in on loopback knows that.
  const subscription = { endpoint: target.endpoint.replace(/^http:/, 'https:'), expirationTime: null, keys };
  const { headers } = await vapidHeaders(subscription, deps.vapid);
  const body = await encryptNotification(subscription, new TextEncoder().encode(payload), { pad: padded });
  const request = {
    method: 'POST',
    headers: { ...headers, ttl: String(ttl), urgency, topic, 'content-encoding': 'aes128gcm' },
    body,
    redirect: 'manual' as const,
    signal: AbortSignal.timeout(PATIENCE_MS),
  };
  try {
    return await read(await deps.fetch(target.endpoint, request));
  } catch (error) {
    return { kind: 'later', afterMs: 0, detail: error instanceof Error ? error.message : String(error) };
  }
}

/**
 * The answers as services document them: RFC 8030, 5 and 7.3; Mozilla's autopush and Apple answer 410 for what is gone, FCM
 * 404; WNS throttles by 406; all of them throttle by 429.
 */
async function read(response: Response): Promise<Sending> {
  const { status } = response;
  if (status === 200 || status === 201 || status === 202) {
    await response.body?.cancel();
    return { kind: 'accepted' };
  }
  const words = await response.text().catch(() => '');
  const detail = `${status} ${words.slice(0, MAX_DETAIL)}`.trim();
  if (status === 404 || status === 410) return { kind: 'gone', detail };
  if (status === 413) return { kind: 'too-large', detail };
  if (status === 406 || status === 408 || status === 429 || status >= 500) {
    return { kind: 'later', afterMs: retryAfterMs(response), detail };
  }
  return { kind: 'refused', detail };
}

const DAY_MS = 24 * 60 * 60_000;

/** Seconds or a date (RFC 9110, 10.2.3); never more than a day, whatever somebody's clock says. */
function retryAfterMs(response: Response): number {
  const value = response.headers.get('retry-after')?.trim() ?? '';
  const ms = /^\d+$/.test(value) ? Number(value) * 1_000 : Date.parse(value) - Date.now();
  return Number.isNaN(ms) ? 0 : Math.min(Math.max(ms, 0), DAY_MS);
}
