import { desc, eq } from 'drizzle-orm';
import type { Effect } from '#domain/mutations/mutation';
import type { Db } from '../client.ts';
import { LocalRow } from '../local-rows.ts';
import { policyChanges } from '../records.ts';
import { employees } from '../synced.ts';

type PolicyChanged = Omit<Extract<Effect, { kind: 'policy-changed' }>, 'kind'>;

export const rememberPolicy = ({ teamId, by, policy, rules }: PolicyChanged, now: number): LocalRow =>
  new LocalRow(policyChanges, { teamId, by, policy, rules, at: now });

/** How the team's work was handed out, the newest first, with the name of whoever said so. */
export const listPolicyChanges = (db: Db, teamId: string, limit: number) =>
  db
    .select({
      at: policyChanges.at,
      byId: policyChanges.by,
      byName: employees.name,
      policy: policyChanges.policy,
      rules: policyChanges.rules,
    })
    .from(policyChanges)
    .leftJoin(employees, eq(employees.id, policyChanges.by))
    .where(eq(policyChanges.teamId, teamId))
    .orderBy(desc(policyChanges.id))
    .limit(limit);
