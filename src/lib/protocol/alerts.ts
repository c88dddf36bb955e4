import * as v from 'valibot';
import { ALERT_DETAILS, ALERT_KINDS, areSoundHours } from '#domain/alerts';

/** Alerts on the wire: what the service worker is told, what a device tells of itself, what its owner chooses. */

/** The decrypted payload of one push. It is composed for its reader: language, quiet and detail are decided already. */
export const notificationSchema = v.object({
  title: v.string(),
  body: v.string(),
  /** Where a tap leads. */
  path: v.pipe(v.string(), v.regex(/^\/app\/[\w/-]*$/)),
  /** A newer notification of the same tag takes the place of the older one. */
  tag: v.string(),
  /** Open tasks: the number on the app's icon. */
  badge: v.number(),
  silent: v.boolean(),
  /** Goes back to the server once, when this has arrived. */
  token: v.string(),
});
export type AlertNotification = v.InferOutput<typeof notificationSchema>;

const MAX_ENDPOINT = 1_000; // characters; the longest seen in the wild have 500

const endpoint = v.pipe(v.string(), v.maxLength(MAX_ENDPOINT), v.url('endpoint.invalid'));

/** `PushSubscription.toJSON()`, as far as it concerns us: a point of P-256, uncompressed, and 16 bytes (RFC 8291, 3.2). */
export const subscriptionSchema = v.strictObject({
  endpoint,
  p256dh: v.pipe(v.string(), v.regex(/^B[\w-]{86}$/, 'key.invalid')),
  auth: v.pipe(v.string(), v.regex(/^[\w-]{22}$/, 'key.invalid')),
  /** What its owner knows it by; a service worker that renews its endpoint does not say. */
  device: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(100)), ''),
  /** The endpoint that this one takes the place of. */
  replaces: v.optional(v.nullable(endpoint), null),
});

export const preferencesSchema = v.strictObject({
  kinds: v.pipe(
    v.array(v.picklist(ALERT_KINDS)),
    v.check((kinds) => new Set(kinds).size === kinds.length, 'kinds.invalid'),
  ),
  hours: v.nullable(
    v.pipe(
      v.strictObject({ days: v.array(v.number()), from: v.number(), to: v.number() }),
      v.check((hours) => areSoundHours(hours), 'hours.invalid'),
    ),
  ),
  sound: v.boolean(),
});

export const detailSchema = v.strictObject({ detail: v.picklist(ALERT_DETAILS) });

/** How far a test alert came at the push service. */
export const SENDINGS = ['accepted', 'gone', 'later', 'refused'] as const;

export const alertSettingsSchema = v.object({
  /** The VAPID public key that a browser subscribes with, base64url. */
  key: v.string(),
  preferences: preferencesSchema,
  detail: v.picklist(ALERT_DETAILS),
  devices: v.array(
    v.object({
      id: v.string(),
      endpoint: v.string(),
      device: v.string(),
      createdAt: v.number(),
      lastDeliveredAt: v.nullable(v.number()),
      lastFailure: v.nullable(v.string()),
    }),
  ),
});
export type AlertSettings = v.InferOutput<typeof alertSettingsSchema>;

export const sendingSchema = v.object({
  sending: v.picklist(SENDINGS),
  /** The push service's status and words; empty when it took the alert. */
  detail: v.string(),
});
