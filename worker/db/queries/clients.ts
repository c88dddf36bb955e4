import { and, asc, desc, eq, inArray, or, sql, type SQL } from 'drizzle-orm';
import type { IdentityKind } from '#domain/model';
import type { Db } from '../client.ts';
import { contacts, people } from '../synced-contacts.ts';
import { clients, conversations, identities } from '../synced.ts';
import { fullName } from './full-name.ts';
import { isAfter, isVisible, pageOf, type Page, type Position } from './visible.ts';

const COLUMNS = {
  id: clients.id,
  name: clients.name,
  company: clients.company,
  language: clients.language,
  note: clients.note,
  createdAt: clients.createdAt,
};
const IDENTITY = {
  id: identities.id,
  clientId: identities.clientId,
  kind: identities.kind,
  value: identities.value,
  attested: identities.attested,
};

type Row = { [K in keyof typeof COLUMNS]: (typeof clients.$inferSelect)[K] };
type IdentityRow = { [K in keyof typeof IDENTITY]: (typeof identities.$inferSelect)[K] };
export type ClientCard = Row & { identities: IdentityRow[] };

type Search = { scopes: readonly string[]; query: string; after: Position | undefined; limit: number };

/** Cards the scopes show, the newest first; `query` is looked for anywhere in names and addresses, digits in numbers. */
export async function listClients(db: Db, { scopes, query, after, limit }: Search): Promise<Page<ClientCard>> {
  const rows = await db
    .select(COLUMNS)
    .from(clients)
    .where(and(isVisible(clients.rootId, scopes), matches(query.trim()), isAfter(clients.createdAt, clients.id, after)))
    .orderBy(desc(clients.createdAt), desc(clients.id))
    .limit(limit + 1);
  const page = pageOf(rows, limit);
  return { ...page, items: await withIdentities(db, page.items) };
}

export async function findClient(db: Db, id: string, scopes: readonly string[]): Promise<ClientCard | null> {
  const rows = await db
    .select(COLUMNS)
    .from(clients)
    .where(and(eq(clients.id, id), isVisible(clients.rootId, scopes)));
  const [card] = await withIdentities(db, rows);
  return card ?? null;
}

const PERSON = { id: people.id, name: people.name, position: people.position, decides: people.decides };
const CONTACT = {
  id: contacts.id,
  way: contacts.way,
  at: contacts.at,
  takenBy: contacts.takenBy,
  takenAs: contacts.takenAs,
  caller: contacts.caller,
  speciality: contacts.speciality,
  visitor: contacts.visitor,
  reason: contacts.reason,
  more: contacts.more,
  requestId: contacts.requestId,
};

/** With the people of a company, as they were added, and what was recorded, the newest first. */
export async function findWholeCard(db: Db, id: string, scopes: readonly string[]) {
  const card = await findClient(db, id, scopes);
  if (card === null) return null;
  const [ofCompany, recorded] = await db.batch([
    db.select(PERSON).from(people).where(eq(people.clientId, id)).orderBy(asc(people.createdAt), asc(people.id)),
    db.select(CONTACT).from(contacts).where(eq(contacts.clientId, id)).orderBy(desc(contacts.at), desc(contacts.id)),
  ]);
  return { ...card, people: ofCompany, contacts: recorded };
}

/** `instr` and not LIKE: a pattern of LIKE has wildcards to escape and at most 50 bytes. */
function matches(query: string): SQL | undefined {
  if (query === '') return undefined;
  const digits = query.replaceAll(/\D/g, '');
  const isNumber = digits.length >= 3 && /^[\d\s()+./-]+$/.test(query);
  const needle = isNumber ? digits : query.toLowerCase();
  const inIdentities = sql`EXISTS (SELECT 1 FROM ${identities} WHERE ${identities.clientId} = ${fullName(clients.id)}
    AND instr(lower(${identities.value}), ${needle}) > 0)`;
  const inName = sql`instr(lower(${clients.name} || ' ' || ${clients.company}), ${needle}) > 0`;
  // `lower` of SQLite knows ASCII only: other letters are found as they were typed.
  return or(inName, sql`instr(${clients.name}, ${query}) > 0`, inIdentities);
}

async function withIdentities(db: Db, rows: Row[]): Promise<ClientCard[]> {
  if (rows.length === 0) return [];
  const found = await db
    .select(IDENTITY)
    .from(identities)
    // One parameter for any number of clients: a statement of D1 takes a hundred.
    .where(
      inArray(identities.clientId, sql`(SELECT value FROM json_each(${JSON.stringify(rows.map(({ id }) => id))}))`),
    )
    .orderBy(asc(identities.createdAt), asc(identities.id));
  const byClient = Map.groupBy(found, ({ clientId }) => clientId);
  return rows.map((row) => ({ ...row, identities: byClient.get(row.id) ?? [] }));
}

/** A client's conversations, for one to be gone on with; none for a client that is none. */
export const findConversations = (db: Db, clientId: string) =>
  db
    .select({ id: conversations.id, channel: conversations.channel, lastMessageAt: conversations.lastMessageAt })
    .from(conversations)
    .where(eq(conversations.clientId, clientId));

/** Is one of these addresses proven to be somebody's (MT6)? */
export async function isProven(db: Db, addresses: readonly { kind: IdentityKind; value: string }[]): Promise<boolean> {
  const [found] = await db
    .select({ id: identities.id })
    .from(identities)
    .where(
      and(
        eq(identities.attested, true),
        sql`(${identities.kind}, ${identities.value}) IN (SELECT value ->> 'kind', value ->> 'value'
          FROM json_each(${JSON.stringify(addresses)}))`,
      ),
    )
    .limit(1);
  return found !== undefined;
}
