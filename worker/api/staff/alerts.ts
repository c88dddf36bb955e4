import { v7 as uuid } from 'uuid';
import * as v from 'valibot';
import {
  alertSettingsSchema,
  detailSchema,
  preferencesSchema,
  sendingSchema,
  subscriptionSchema,
} from '#protocol/alerts';
import { findDevice, forgetDevice, keepDevice, listDevices } from '../../db/queries/alert-devices.ts';
import { findDetail, findHearer, setDetail, setPreferences } from '../../db/queries/alerts.ts';
import { Problem } from '../../http/problem.ts';
import { ANY_SESSION, staffRoute, type Route } from '../route.ts';

/** What a person's devices are told, and which they are. Read only when an alert leaves, so none of it travels. */

/** What leaves the house is decided by those who run it. */
const RUNNING_IT = { roles: ['owner', 'manager'], token: false } as const;

const absent = () => new Problem('device.absent', 404);

export const alertRoutes: readonly Route[] = [
  staffRoute({
    method: 'GET',
    path: '/api/alerts',
    summary: 'What the caller is alerted of, when, and on which devices.',
    access: ANY_SESSION,
    status: 200,
    answer: alertSettingsSchema,
    async run({ deps, caller }) {
      const [hearer, detail, devices] = await Promise.all([
        findHearer(deps.db, caller.id),
        findDetail(deps.db),
        listDevices(deps.db, caller.id),
      ]);
      if (hearer === null) throw new Problem('access.sign-in-required', 401);
      const { kinds, hours, sound } = hearer.preferences;
      const preferences = { kinds: [...kinds], hours: hours && { ...hours, days: [...hours.days] }, sound };
      return { key: deps.alerts.key(), preferences, detail, devices };
    },
  }),
  staffRoute({
    method: 'PUT',
    path: '/api/alerts/preferences',
    summary: 'What to be alerted of, and when.',
    access: ANY_SESSION,
    status: 204,
    body: preferencesSchema,
    run: async ({ deps, caller, body }) => void (await setPreferences(deps.db, caller.id, body)),
  }),
  staffRoute({
    method: 'PUT',
    path: '/api/alerts/detail',
    summary: 'How much personal data of clients a notification may carry, for everybody.',
    access: RUNNING_IT,
    status: 204,
    body: detailSchema,
    run: async ({ deps, body }) => void (await setDetail(deps.db, body.detail)),
  }),
  staffRoute({
    method: 'POST',
    path: '/api/alerts/devices',
    summary: 'A browser that takes alerts from now on. The same endpoint again is the same device.',
    access: ANY_SESSION,
    status: 201,
    refusals: { 422: '`endpoint.foreign`: no push service of any browser known here.' },
    body: subscriptionSchema,
    answer: v.object({ id: v.string() }),
    async run({ deps, caller, body: { replaces, ...subscription } }) {
      await deps.limit(`alert devices of ${caller.id}`);
      if (!deps.alerts.isPushService(subscription.endpoint)) {
        const errors = [{ pointer: '/endpoint', code: 'endpoint.foreign', detail: 'This is no push service.' }];
        throw new Problem('input.invalid', 422, { errors });
      }
      const device = { ...subscription, id: `dev_${uuid()}`, employeeId: caller.id, createdAt: deps.now() };
      return { id: await keepDevice(deps.db, device, replaces) };
    },
  }),
  staffRoute({
    method: 'DELETE',
    path: '/api/alerts/devices/{id}',
    summary: 'No more alerts on this device.',
    access: ANY_SESSION,
    status: 204,
    refusals: { 404: 'No such device of the caller.' },
    async run({ deps, caller, params }) {
      if (!(await forgetDevice(deps.db, params['id'] ?? '', caller.id))) throw absent();
    },
  }),
  staffRoute({
    method: 'POST',
    path: '/api/alerts/devices/{id}/test',
    summary: 'Send one alert at once, in quiet hours too, and say what the push service answered.',
    access: ANY_SESSION,
    status: 200,
    refusals: { 404: 'No such device of the caller.', 429: 'Too many tests.' },
    answer: sendingSchema,
    async run({ deps, caller, params }) {
      await deps.limit(`alert tests of ${caller.id}`);
      const device = await findDevice(deps.db, params['id'] ?? '');
      if (device?.employeeId !== caller.id) throw absent();
      const told = await deps.alerts.test(device);
      if (told === null) throw new Problem('access.sign-in-required', 401);
      return { sending: told.kind, detail: told.kind === 'accepted' ? '' : told.detail };
    },
  }),
];
