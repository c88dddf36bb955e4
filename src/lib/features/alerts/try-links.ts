import type { AlertSettings } from '#protocol/alerts';
import { alertSupport, turnOn } from '$lib/sync/alert-device.ts';
import { readAlerts, testDevice } from '$lib/sync/alerts.ts';
import { bell } from '$lib/ui/sound.svelte.ts';
import { broken, OK, type ChainDeps, type Tried } from './chain.svelte.ts';
import { onAlertShown } from './shown.ts';

/** Push services deliver within a second or two; a phone that sleeps deeply may take longer. */
const ARRIVAL_TIMEOUT_MS = 25_000;
const ASK_EVERY_MS = 1_000;

/** The links as this browser and our server have them. */
export function tryLinks(settings: AlertSettings): ChainDeps {
  let deviceId = '';
  let before: number | null = null;
  let arrival: Promise<Tried> | null = null;

  return {
    permission: askPermission,
    async subscription() {
      const turned = await turnOn(settings);
      if (turned.kind === 'no-service') return broken('no-service');
      if (turned.kind === 'unreachable') return broken('offline');
      if (turned.kind === 'refused') return broken('refused', turned.code);
      deviceId = turned.id;
      before = settings.devices.find(({ id }) => id === deviceId)?.lastDeliveredAt ?? null;
      return OK;
    },
    async sending() {
      // Listened for before it leaves: it may be here sooner than the answer.
      arrival = arrivalOf(() => hasArrived(deviceId, before));
      const answer = await testDevice(deviceId);
      if (answer.kind !== 'ok') return broken(answer.kind === 'refused' ? 'refused' : 'offline');
      const { sending, detail } = answer.value;
      if (sending === 'accepted') return OK;
      return broken(sending === 'later' ? 'busy' : sending, detail);
    },
    delivery: async () => (await arrival) ?? broken('not-arrived'),
    sound: async () => ((await bell.test()) ? OK : broken('muted')),
  };
}

/** Asks the browser's own question, so it must be called from a tap. */
export async function askPermission(): Promise<Tried> {
  const support = alertSupport();
  if (support !== 'ok') return broken(support === 'none' ? 'no-support' : support);
  const permission = await Notification.requestPermission();
  if (permission === 'granted') return OK;
  return broken(permission === 'denied' ? 'denied' : 'dismissed');
}

/** Whichever comes first: this page hears it from the service worker, or the server that it has arrived. */
function arrivalOf(ask: () => Promise<boolean>): Promise<Tried> {
  return new Promise((resolve) => {
    const end = (tried: Tried) => {
      stop();
      clearInterval(asking);
      clearTimeout(patience);
      resolve(tried);
    };
    const stop = onAlertShown('test', () => end(OK));
    const asking = setInterval(() => void ask().then((arrived) => arrived && end(OK)), ASK_EVERY_MS);
    const patience = setTimeout(() => end(broken('not-arrived')), ARRIVAL_TIMEOUT_MS);
  });
}

async function hasArrived(deviceId: string, before: number | null): Promise<boolean> {
  const answer = await readAlerts();
  if (answer.kind !== 'ok') return false;
  const device = answer.value.devices.find(({ id }) => id === deviceId);
  return device !== undefined && device.lastDeliveredAt !== null && device.lastDeliveredAt !== before;
}
