import * as v from 'valibot';
import { CHANNELS } from '#domain/model';
import { listLoads } from '../../db/queries/staff.ts';
import { readLedger } from '../../intake/ledger.ts';
import { MANAGEMENT, staffRoute, type Route } from '../route.ts';

const count = v.number();
const account = {
  received: count,
  filed: count,
  held: count,
  ignored: count,
  waiting: count,
  balanced: v.boolean(),
  reasons: v.record(v.string(), count),
};

export const overviewRoutes: readonly Route[] = [
  staffRoute({
    method: 'GET',
    path: '/api/v1/load',
    summary: 'Who carries how much: open tasks over all teams and channels.',
    access: { roles: ['owner', 'manager', 'chief'], token: true },
    status: 200,
    answer: v.object({
      employees: v.array(
        v.object({
          id: v.string(),
          name: v.string(),
          teamIds: v.array(v.string()),
          load: count,
          capacity: v.nullable(count),
          away: v.boolean(),
          present: v.boolean(),
        }),
      ),
    }),
    run: async ({ deps }) => ({ employees: await listLoads(deps.db, deps.now()) }),
  }),
  staffRoute({
    method: 'GET',
    path: '/api/v1/ledger',
    summary: 'What came in and what became of it. It adds up, or something is wrong.',
    access: MANAGEMENT,
    status: 200,
    query: v.strictObject({ channel: v.optional(v.picklist(CHANNELS)) }),
    answer: v.object({ ...account, channels: v.array(v.object({ channel: v.picklist(CHANNELS), ...account })) }),
    run: ({ deps, query }) => readLedger(deps.mail, query.channel),
  }),
];
