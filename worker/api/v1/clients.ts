import { v7 as uuid } from 'uuid';
import * as v from 'valibot';
import { IDENTITY_KINDS, LOCALES } from '#domain/model';
import { createClientSchema } from '#protocol/public-intake';
import { rowSchemas } from '#protocol/rows';
import { patchClientSchema } from '#protocol/staff-intake';
import { findWholeCard, isProven, listClients } from '../../db/queries/clients.ts';
import { Problem } from '../../http/problem.ts';
import { listOf, pagingEntries, readCursor, writeCursor } from '../paging.ts';
import { MANAGEMENT, STAFF, staffRoute, type Route } from '../route.ts';
import { addressesOf } from './addresses.ts';
import { change } from './change.ts';
import { teamOf } from './new-work.ts';
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

const { people, contacts } = rowSchemas;
const wholeCardSchema = v.object({
  ...clientSchema.entries,
  people: v.array(v.pick(people, ['id', 'name', 'position', 'decides'])),
  /** The newest first. */
  contacts: v.array(v.omit(contacts, ['rootId', 'rev', 'seq', 'clientId', 'createdAt'])),
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
    async run({ deps, caller, body: { client, teamId } }) {
      const { name, company } = client;
      const identities = addressesOf(client);
      const team = await teamOf(deps, teamId);
      // A program asks for this very person; whoever is made in the same moment has a claim to the address (CL2).
      if (await isProven(deps.db, identities)) throw new Problem('client.address-taken', 409);
      const clientId = `cl_${uuid()}`;
      const language = client.language ?? undefined;
      await change(deps, caller, 'client.create', { clientId, name, company, identities, teamId: team, language });
      return { id: clientId };
    },
  }),
  staffRoute({
    method: 'GET',
    path: '/api/v1/clients/{id}',
    summary: 'A client’s card, with the people of a company and the calls, visits and papers recorded.',
    access: STAFF,
    status: 200,
    refusals: { 404: 'No such client, or not for this caller.' },
    answer: wholeCardSchema,
    async run({ deps, caller, params }) {
      const card = await findWholeCard(deps.db, params['id'] ?? '', caller.scopes);
      if (card === null) throw new Problem('client.absent', 404);
      return card;
    },
  }),
  staffRoute({
    method: 'PATCH',
    path: '/api/v1/clients/{id}',
    summary: 'Change a client’s card: its fields, its addresses and the people of a company.',
    access: STAFF,
    status: 204,
    refusals: { 404: 'No such client, or not for this caller.', 409: 'Refused by a rule; `code` says which.' },
    idempotency: 'kept',
    body: patchClientSchema('LV'),
    bodyFor: async (deps) => patchClientSchema((await deps.organisation()).country),
    async run({ deps, caller, params, body: { phone, email, removeIdentities, people, removePeople, ...set } }) {
      await change(deps, caller, 'client.patch', {
        clientId: params['id'] ?? '',
        set: withoutUndefined(set),
        identities: { add: addressesOf({ phone, email }), remove: removeIdentities },
        people: {
          put: people.map((person) => ({ ...person, id: person.id ?? `per_${uuid()}` })),
          remove: removePeople,
        },
      });
    },
  }),
];
