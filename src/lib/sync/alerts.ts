import * as v from 'valibot';
import type { AlertDetail, AlertPreferences } from '#domain/alerts';
import { alertSettingsSchema, sendingSchema, type AlertSettings } from '#protocol/alerts';
import type { Answer } from './server.ts';
import { session } from './session.svelte.ts';

/** Alerts as the server keeps them. Each needs the network, as alerts do themselves. */

const anything = v.unknown();

export type Sending = v.InferOutput<typeof sendingSchema>;

export const readAlerts = (): Promise<Answer<AlertSettings>> => session.read('/api/alerts', alertSettingsSchema);

export const savePreferences = (preferences: AlertPreferences): Promise<Answer<unknown>> =>
  session.call('PUT', '/api/alerts/preferences', anything, preferences);

/** For everybody: how much of a client a notification may carry. */
export const saveDetail = (detail: AlertDetail): Promise<Answer<unknown>> =>
  session.call('PUT', '/api/alerts/detail', anything, { detail });

export type Device = { endpoint: string; p256dh: string; auth: string; device: string; replaces: string | null };

export const addDevice = (device: Device): Promise<Answer<{ id: string }>> =>
  session.call('POST', '/api/alerts/devices', v.object({ id: v.string() }), device);

const deviceAt = (id: string): string => `/api/alerts/devices/${encodeURIComponent(id)}`;

export const removeDevice = (id: string): Promise<Answer<unknown>> => session.call('DELETE', deviceAt(id), anything);

/** Sends one alert to the device at once. */
export const testDevice = (id: string): Promise<Answer<Sending>> =>
  session.call('POST', `${deviceAt(id)}/test`, sendingSchema);
