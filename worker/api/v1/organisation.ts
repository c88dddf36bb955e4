import * as v from 'valibot';
import { mutationArgs } from '#protocol/mutations';
import { MANAGEMENT, STAFF, staffRoute, type Route } from '../route.ts';
import { change } from './change.ts';
import { withoutUndefined } from './without-undefined.ts';

const organisationSchema = v.object({
  name: v.string(),
  country: v.string(),
  language: v.string(),
  timeZone: v.string(),
  openingHours: v.array(v.array(v.tuple([v.number(), v.number()]))),
  mailAddress: v.string(),
});

export const organisationRoutes: readonly Route[] = [
  staffRoute({
    method: 'GET',
    path: '/api/v1/organisation',
    summary: 'What the organisation says of itself. Hours are minutes after midnight, Monday first.',
    access: STAFF,
    status: 200,
    answer: organisationSchema,
    async run({ deps }) {
      const { openingHours, ...facts } = await deps.organisation();
      return {
        ...facts,
        openingHours: openingHours.map((day) => day.map(([from, to]): [number, number] => [from, to])),
      };
    },
  }),
  staffRoute({
    method: 'PATCH',
    path: '/api/v1/organisation',
    summary: 'Change what the organisation says of itself. Letters come from an address at which letters are taken.',
    access: MANAGEMENT,
    status: 204,
    refusals: { 404: '`mailbox.gone`: no letters are taken at this address.' },
    idempotency: 'kept',
    body: mutationArgs['organisation.patch'].entries.set,
    async run({ deps, caller, body }) {
      await change(deps, caller, 'organisation.patch', { set: withoutUndefined(body) });
      deps.forgetOrganisation();
    },
  }),
];
