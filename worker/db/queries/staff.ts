import { asc, eq, inArray, sql } from 'drizzle-orm';
import { atHandUntil } from '#domain/assignment/presence';
import type { Db } from '../client.ts';
import type { LinkPurpose } from '#domain/link';
import { invitations, outbox } from '../records.ts';
import { accounts } from '../sign-in.ts';
import { employees, memberships, tasks, teams } from '../synced.ts';
import { fullName } from './full-name.ts';
import { SIGN, signOf } from './signs.ts';

/** Everybody active, with their teams and open tasks, by name. Two questions in one trip. @param now UTC milliseconds */
export async function listLoads(db: Db, now: number) {
  const [people, belongings] = await db.batch([
    db
      .select({
        id: employees.id,
        name: employees.name,
        capacity: employees.capacity,
        away: employees.away,
        load: sql<number>`(SELECT count(*) FROM ${tasks}
          WHERE ${tasks.assigneeId} = ${fullName(employees.id)} AND ${tasks.status} = 'open')`,
        ...SIGN,
      })
      .from(employees)
      .where(eq(employees.active, true))
      .orderBy(asc(employees.name), asc(employees.id)),
    db
      .select({ employeeId: memberships.employeeId, teamId: memberships.teamId })
      .from(memberships)
      .orderBy(asc(memberships.teamId)),
  ]);
  const teamsOf = Map.groupBy(belongings, ({ employeeId }) => employeeId);
  return people.map(({ heardAt, takesAlerts, ...person }) => ({
    ...person,
    present: now < atHandUntil(signOf({ heardAt, takesAlerts })),
    teamIds: (teamsOf.get(person.id) ?? []).map(({ teamId }) => teamId),
  }));
}

const TEAM = {
  id: teams.id,
  rev: teams.rev,
  name: teams.name,
  isDefault: teams.isDefault,
  presence: teams.presence,
  policy: teams.policy,
  rules: teams.rules,
};
export type TeamFacts = { [K in keyof typeof TEAM]: (typeof teams.$inferSelect)[K] };

export const listTeams = (db: Db): Promise<TeamFacts[]> =>
  db.select(TEAM).from(teams).orderBy(asc(teams.name), asc(teams.id));

/** Those of the teams that exist. */
export async function findTeams(db: Db, ids: readonly string[]): Promise<TeamFacts[]> {
  return db
    .select(TEAM)
    .from(teams)
    .where(inArray(teams.id, [...ids]));
}

/** Everybody, with their teams and whether they have joined, by name. @param now UTC milliseconds */
export async function listEmployees(db: Db, now: number) {
  const [people, belongings] = await db.batch([
    db
      .select({
        id: employees.id,
        name: employees.name,
        email: employees.email,
        role: employees.role,
        language: employees.language,
        capacity: employees.capacity,
        away: employees.away,
        active: employees.active,
        ownClientsOnly: employees.ownClientsOnly,
        tier: employees.tier,
        invitedUntil: sql<number | null>`(SELECT max(i.expires_at) FROM ${invitations} i
          WHERE i.employee_id = ${fullName(employees.id)} AND i.used_at IS NULL AND i.expires_at > ${now})`,
        joined: hasJoined.mapWith(Boolean),
        undelivered: sql<
          string | null
        >`(SELECT json_object('purpose', x.payload ->> 'purpose', 'state', x.state, 'error', x.last_error)
          FROM ${outbox} x WHERE x.last_error IS NOT NULL AND (
            x.id = 'link_invite_' || ${fullName(employees.id)} AND NOT ${hasJoined}
            OR x.id = 'link_reset_' || ${fullName(employees.id)} AND x.due_at > ${now - RESET_MATTERS_MS})
          ORDER BY x.due_at DESC LIMIT 1)`,
      })
      .from(employees)
      .orderBy(asc(employees.name), asc(employees.id)),
    db.select({ employeeId: memberships.employeeId, teamId: memberships.teamId }).from(memberships),
  ]);
  const teamsOf = Map.groupBy(belongings, ({ employeeId }) => employeeId);
  return people.map(({ undelivered, ...person }) => ({
    ...person,
    teamIds: (teamsOf.get(person.id) ?? []).map(({ teamId }) => teamId),
    undelivered: undelivered === null ? null : toUndelivered(JSON.parse(undelivered) as ParkedLink),
  }));
}

/** Who has forgotten a password asks again, or has remembered it: a day later nobody needs to know. */
const RESET_MATTERS_MS = 24 * 60 * 60_000;

const hasJoined = sql<boolean>`EXISTS (SELECT 1 FROM ${accounts} WHERE ${accounts.userId} = ${fullName(employees.id)})`;

type ParkedLink = { purpose: LinkPurpose; state: string; error: string };
/** A letter with a link that did not leave: why, as a stable code, and in the words of the far side. */
type Undelivered = { purpose: LinkPurpose; state: 'failed' | 'retrying'; code: string; detail: string };

/** `error` as worker/outbox/link.ts wrote it. */
function toUndelivered({ purpose, state, error }: ParkedLink): Undelivered {
  const [, code, detail] = /^(mail\.[a-z-]+) ([^]*)$/.exec(error) ?? [null, 'mail.unknown', error];
  return { purpose, state: state === 'failed' ? 'failed' : 'retrying', code: code!, detail: detail!.slice(0, 300) };
}

export async function findEmployee(db: Db, id: string) {
  const [row] = await db
    .select({ id: employees.id, role: employees.role, active: employees.active })
    .from(employees)
    .where(eq(employees.id, id));
  return row ?? null;
}
