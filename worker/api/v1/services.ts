import { v7 as uuid } from 'uuid';
import * as v from 'valibot';
import { mutationArgs } from '#protocol/mutations';
import { listServices, nextPosition } from '../../db/queries/catalogue.ts';
import { readBytes } from '../../http/body.ts';
import { idsOf } from '../../intake/ids.ts';
import { MANAGEMENT, STAFF, staffRoute, type Call, type Caller, type Route } from '../route.ts';
import { change } from './change.ts';
import { withoutUndefined } from './without-undefined.ts';

const MAX_PICTURE_BYTES = 2 * 1024 * 1024;

const { serviceId: _, ...facts } = mutationArgs['service.create'].entries;
const serviceSchema = v.object({ id: v.string(), ...facts });
const newServiceSchema = v.strictObject({
  ...facts,
  description: v.optional(facts.description, ''),
  pictureId: v.optional(facts.pictureId, null),
  position: v.optional(facts.position),
  active: v.optional(facts.active, true),
});

export const serviceRoutes: readonly Route[] = [
  staffRoute({
    method: 'GET',
    path: '/api/v1/services',
    summary: 'The catalogue in its order, with what is not offered any more. Prices are in minor units.',
    access: STAFF,
    status: 200,
    answer: v.object({ items: v.array(serviceSchema), nextCursor: v.null() }),
    run: async ({ deps }) => ({ items: await listServices(deps.db), nextCursor: null }),
  }),
  staffRoute({
    method: 'POST',
    path: '/api/v1/services',
    summary: 'Put something into the catalogue, at its end unless `position` says otherwise.',
    access: MANAGEMENT,
    status: 201,
    idempotency: 'kept',
    body: newServiceSchema,
    answer: v.object({ id: v.string() }),
    async run({ deps, caller, keyed, body }) {
      const serviceId = serviceIdOf(caller, keyed);
      const position = body.position ?? (await nextPosition(deps.db));
      await change(deps, caller, 'service.create', { ...body, serviceId, position });
      return { id: serviceId };
    },
  }),
  staffRoute({
    method: 'PATCH',
    path: '/api/v1/services/{id}',
    summary: 'Change what can be ordered. Orders keep the name and price they were made with.',
    access: MANAGEMENT,
    status: 204,
    refusals: { 404: 'No such service.' },
    idempotency: 'kept',
    body: mutationArgs['service.patch'].entries.set,
    async run({ deps, caller, params, body }) {
      await change(deps, caller, 'service.patch', { serviceId: params['id'] ?? '', set: withoutUndefined(body) });
    },
  }),
  staffRoute({
    method: 'POST',
    path: '/api/v1/services/pictures',
    summary: 'Send up a picture for the catalogue: the bytes of a PNG, JPEG or WebP as the body, at most 2 MiB.',
    access: MANAGEMENT,
    status: 201,
    takes: 'bytes',
    refusals: { 413: 'Over 2 MiB.', 415: '`picture.wrong-kind`: the bytes are no such picture.' },
    answer: v.object({ id: v.string() }),
    run: async ({ deps, request }) => ({ id: await deps.pictures.put(await readBytes(request, MAX_PICTURE_BYTES)) }),
  }),
];

/** A key names its service: after a crash of ours the repeat meets `service.exists` instead of making a second one. */
function serviceIdOf(caller: Caller, keyed: Call<Caller, unknown, unknown>['keyed']): string {
  if (keyed === undefined) return `svc_${uuid()}`;
  return idsOf('service', `${caller.id}:${keyed.key}`, ['service']).service;
}
