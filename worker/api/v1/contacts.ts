import { v7 as uuid } from 'uuid';
import * as v from 'valibot';
import { recordContactSchema } from '#protocol/staff-intake';
import { findClient } from '../../db/queries/clients.ts';
import { Problem } from '../../http/problem.ts';
import { STAFF, staffRoute, type Route } from '../route.ts';
import { addressesOf } from './addresses.ts';
import { change } from './change.ts';
import { newWork } from './new-work.ts';

const CHANNELS = { call: 'phone', visit: 'visit', paper: 'paper' } as const;

export const contactRoutes: readonly Route[] = [
  staffRoute({
    method: 'POST',
    path: '/api/v1/clients/{id}/contacts',
    summary: 'Record a call, a visit or a paper on a client’s card; `request` makes a request of it with its task.',
    access: STAFF,
    status: 201,
    refusals: { 404: 'No such client, or not for this caller.', 409: 'Refused by a rule; `code` says which.' },
    idempotency: 'kept',
    body: recordContactSchema('LV'),
    bodyFor: async (deps) => recordContactSchema((await deps.organisation()).country),
    answer: v.object({ id: v.string(), requestId: v.nullable(v.string()), taskId: v.nullable(v.string()) }),
    async run({ deps, caller, params, body }) {
      const client = await findClient(deps.db, params['id'] ?? '', caller.scopes);
      if (client === null) throw new Problem('client.gone', 404);
      const { request, people, phone, email, way, at, ...facts } = body;
      const text = [body.reason, body.more].filter((words) => words !== '').join('\n\n');
      const work = request && (await newWork(deps, request, { clientId: client.id, channel: CHANNELS[way], text }));
      const contactId = `ct_${uuid()}`;
      await change(deps, caller, 'contact.record', {
        ...facts,
        way,
        at: at ?? deps.now(),
        contactId,
        clientId: client.id,
        client: null,
        identities: addressesOf({ phone, email }),
        people: people.map((person) => ({ id: `per_${uuid()}`, ...person })),
        work,
      });
      return { id: contactId, requestId: work?.requestId ?? null, taskId: work?.taskId ?? null };
    },
  }),
];
