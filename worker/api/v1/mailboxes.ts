import { v7 as uuid } from 'uuid';
import * as v from 'valibot';
import { emailAddress } from '#protocol/organisation';
import { mutationArgs } from '#protocol/mutations';
import { listMailboxes } from '../../db/queries/mailboxes.ts';
import { MANAGEMENT, staffRoute, type Route } from '../route.ts';
import { change } from './change.ts';
import { withoutUndefined } from './without-undefined.ts';

const mailboxSchema = v.object({ id: v.string(), address: v.string(), teamId: v.string(), active: v.boolean() });

export const mailboxRoutes: readonly Route[] = [
  staffRoute({
    method: 'GET',
    path: '/api/v1/mailboxes',
    summary: 'The addresses clients write to, each with the team whose work its letters are.',
    access: MANAGEMENT,
    status: 200,
    answer: v.object({ items: v.array(mailboxSchema), nextCursor: v.null() }),
    run: async ({ deps }) => ({ items: await listMailboxes(deps.db), nextCursor: null }),
  }),
  staffRoute({
    method: 'POST',
    path: '/api/v1/mailboxes',
    summary: 'Take letters at one more address.',
    access: MANAGEMENT,
    status: 201,
    refusals: { 404: '`team.gone`', 409: '`mailbox.taken`' },
    idempotency: 'kept',
    body: v.strictObject({ address: emailAddress, teamId: v.pipe(v.string(), v.maxLength(80)) }),
    answer: v.object({ id: v.string() }),
    async run({ deps, caller, body }) {
      const id = `mbox_${uuid()}`;
      await change(deps, caller, 'mailbox.create', { mailboxId: id, ...body });
      return { id };
    },
  }),
  staffRoute({
    method: 'PATCH',
    path: '/api/v1/mailboxes/{id}',
    summary: 'Give an address to another team, or stop taking letters at it.',
    access: MANAGEMENT,
    status: 204,
    refusals: { 404: 'No such address, or no such team.', 409: '`mailbox.main`: our own letters come from it.' },
    idempotency: 'kept',
    body: mutationArgs['mailbox.patch'].entries.set,
    async run({ deps, caller, params, body }) {
      await change(deps, caller, 'mailbox.patch', { mailboxId: params['id'] ?? '', set: withoutUndefined(body) });
    },
  }),
];
