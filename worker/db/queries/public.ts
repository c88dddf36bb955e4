import { and, asc, desc, eq, inArray } from 'drizzle-orm';
import type { Channel, Role } from '#domain/model';
import type { Db } from '../client.ts';
import { readBatch } from '../read-batch.ts';
import { inbox } from '../records.ts';
import { employees, organisation, requests, teams } from '../synced.ts';

const FACTS = {
  name: organisation.name,
  country: organisation.country,
  language: organisation.language,
  timeZone: organisation.timeZone,
  openingHours: organisation.openingHours,
  mailAddress: organisation.mailAddress,
};
export type OrganisationFacts = { [K in keyof typeof FACTS]: (typeof organisation.$inferSelect)[K] } & {
  /** The default team first: it answers what names no team. */
  teams: { id: string; name: string }[];
};

/** What everybody may know of the organisation; null before it is set up. */
export async function findOrganisation(db: Db): Promise<OrganisationFacts | null> {
  const batch = readBatch(db);
  const found = batch.add(db.select(FACTS).from(organisation).limit(1));
  const itsTeams = batch.add(
    db.select({ id: teams.id, name: teams.name }).from(teams).orderBy(desc(teams.isDefault), asc(teams.id)),
  );
  await batch.runTogether();
  const [facts] = found();
  return facts ? { ...facts, teams: itsTeams() } : null;
}

/** Which team a form went to, and when it came in; nothing of who sent it. */
export async function findSending(db: Db, channel: Channel, key: string) {
  const [row] = await db
    .select({ team: teams.name, receivedAt: inbox.receivedAt })
    .from(inbox)
    .innerJoin(requests, eq(requests.id, inbox.requestId))
    .innerJoin(teams, eq(teams.id, requests.teamId))
    .where(and(eq(inbox.channel, channel), eq(inbox.key, key)));
  return row ?? null;
}

/** Those of the addresses that can sign in. */
export const findPeople = (db: Db, emails: readonly string[]): Promise<{ email: string; role: Role }[]> =>
  db
    .select({ email: employees.email, role: employees.role })
    .from(employees)
    .where(and(inArray(employees.email, [...emails]), eq(employees.active, true)));
