import * as v from 'valibot';
import { IDENTITY_KINDS, LOCALES } from '#domain/model';
import { mutationArgs } from '#protocol/mutations';
import { createClientSchema } from '#protocol/public-intake';
import { findClient, listClients } from '../../db/queries/clients.ts';
import { Problem } from '../../http/problem.ts';
import { createClient } from '../../mutations/admin/create-client.ts';
import { listOf, pagingEntries, readCursor, writeCursor } from '../paging.ts';
import { MANAGEMENT, STAFF, staffRoute, type Route } from '../route.ts';
import { change } from './change.ts';
import { withoutUndefined } from './without-undefined.ts';

const clientSchema = v.object({
  id: v.string(),
  name: v.string(),
  company: v.string(),
  language: v.picklist(LOCALES),
  note: v.string(),
  createdAt: v.number(),
  identities: v.array(
    v.object({ id: v.string(), kind: v.picklist(IDENTITY_KINDS), value: v.string(), attested: v.boolean() }),
  ),
});

export const clientRoutes: readonly Route[] = [
  staffRoute({
    method: 'GET',
    path: '/api/v1/clients',
    summary: 'Clients, the newest first; `query` finds parts of names, addresses and numbers.',
    access: STAFF,
    status: 200,
    query: v.strictObject({ query: v.optional(v.pipe(v.string(), v.maxLength(200)), ''), ...pagingEntries }),
    answer: listOf(clientSchema),
    async run({ deps, caller, query: { query, cursor, limit } }) {
      const search = { scopes: caller.scopes, query, after: readCursor(cursor), limit };
      const { items, next } = await listClients(deps.db, search);
      return { items, nextCursor: writeCursor(next) };
    },
  }),
  staffRoute({
    method: 'POST',
    path: '/api/v1/clients',
    summary: 'Make a card for somebody who has not written yet. Their letters are filed from then on.',
    access: MANAGEMENT,
    status: 201,
    refusals: { 409: '`client.address-taken`: the address is somebody’s already.' },
    idempotency: 'kept',
    body: createClientSchema('LV'),
    bodyFor: async (deps) => createClientSchema((await deps.organisation()).country),
    answer: v.object({ id: v.string() }),
    async run({ deps, body: { client, teamId } }) {
      const { teams, language } = await deps.organisation();
      const team = teamId === null ? teams[0] : teams.find(({ id }) => id === teamId);
      if (!team) {
        const errors = [{ pointer: '/teamId', code: 'team.absent', detail: 'There is no such team.' }];
        throw new Problem('team.absent', 422, { errors });
      }
      const { name, company, phone, email } = client;
      const addresses = [
        ...(phone ? [{ kind: 'phone', value: phone } as const] : []),
        ...(email ? [{ kind: 'email', value: email } as const] : []),
      ];
      const facts = { name, company, language: client.language ?? language, teamId: team.id, addresses };
      const created = await createClient(deps, facts);
      if (created.kind === 'refused') throw new Problem(created.code, 409);
      return { id: created.id };
    },
  }),
  staffRoute({
    method: 'GET',
    path: '/api/v1/clients/{id}',
    summary: 'A client’s card.',
    access: STAFF,
    status: 200,
    refusals: { 404: 'No such client, or not for this caller.' },
    answer: clientSchema,
    async run({ deps, caller, params }) {
      const client = await findClient(deps.db, params['id'] ?? '', caller.scopes);
      if (client === null) throw new Problem('client.absent', 404);
      return client;
    },
  }),
  staffRoute({
    method: 'PATCH',
    path: '/api/v1/clients/{id}',
    summary: 'Change a client’s card.',
    access: STAFF,
    status: 204,
    refusals: { 404: 'No such client, or not for this caller.', 409: 'Refused by a rule; `code` says which.' },
    idempotency: 'kept',
    body: mutationArgs['client.patch'].entries.set,
    async run({ deps, caller, params, body }) {
      await change(deps, caller, 'client.patch', { clientId: params['id'] ?? '', set: withoutUndefined(body) });
    },
  }),
];
