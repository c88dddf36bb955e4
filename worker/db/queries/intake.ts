import { sql, type SQL } from 'drizzle-orm';
import {
  ACKNOWLEDGE_ONCE_MS,
  AUTOMATIC_WINDOW_MS,
  FOLLOW_UP_MS,
  type IncomingMessage,
  type Known,
  type Match,
} from '#domain/matching/incoming';
import type { Locale, OpeningHours, OwnType } from '#domain/model';
import type { Db } from '../client.ts';
import { readBatch } from '../read-batch.ts';
import { forEach, reusable } from '../reusable.ts';

/** An input that was filed before, and how far its work has come. */
export type Seen = {
  contentHash: string;
  requestId: string;
  number: number;
  clientId: string;
  conversationId: string;
  messageId: string;
  taskId: string;
  teamId: string;
  taskIsOpen: boolean;
  waiting: boolean;
  assignee: { id: string; name: string } | null;
};

export type IntakeFacts = {
  seen: Seen | null;
  /** Null when the team named does not exist, or the organisation has none. */
  known: Known | null;
};

type Input = Pick<IncomingMessage, 'door' | 'key'>;

/** Everything a decision about `message` rests on, in one read batch. @param now UTC milliseconds */
export async function findIntakeFacts(db: Db, message: IncomingMessage, now: number): Promise<IntakeFacts> {
  const batch = readBatch(db);
  const seen = batch.add(seenQuery(db, message));
  const teams = batch.add(teamQuery(db, message, now));
  const matches = batch.add(matchesQuery(db, message, now));
  await batch.runTogether();
  const [team] = teams();
  return { seen: toSeen(seen()[0]), known: team ? toKnown(team, matches()) : null };
}

/** What became of an input; null while it is unknown. */
export async function findSeen(db: Db, input: Input): Promise<Seen | null> {
  const [rows] = await db.batch([seenQuery(db, input)]);
  return toSeen((rows as SeenRow[])[0]);
}

type SeenRow = Omit<Seen, 'taskIsOpen' | 'waiting' | 'assignee'> & {
  taskStatus: string;
  waitingReason: string | null;
  assigneeId: string | null;
  assigneeName: string | null;
};

const seenQuery = (db: Db, { door, key }: Input) => askSeen(db, { door, key });

const askSeen = reusable<SeenRow[], Input>((db) =>
  db.all<SeenRow>(sql`
    SELECT x.content_hash AS contentHash, x.request_id AS requestId, r.number, r.client_id AS clientId,
      r.conversation_id AS conversationId, x.message_id AS messageId, x.task_id AS taskId, r.team_id AS teamId,
      t.status AS taskStatus, t.waiting_reason AS waitingReason, t.assignee_id AS assigneeId, e.name AS assigneeName
    FROM inbox x JOIN requests r ON r.id = x.request_id JOIN tasks t ON t.id = x.task_id
    LEFT JOIN employees e ON e.id = t.assignee_id
    WHERE x.channel = ${sql.placeholder('door')} AND x.key = ${sql.placeholder('key')}`),
);

function toSeen(row: SeenRow | undefined): Seen | null {
  if (!row) return null;
  const { taskStatus, waitingReason, assigneeId, assigneeName, ...seen } = row;
  return {
    ...seen,
    taskIsOpen: taskStatus === 'open',
    waiting: waitingReason !== null,
    assignee: assigneeId === null ? null : { id: assigneeId, name: assigneeName ?? '' },
  };
}

type TeamRow = {
  id: string;
  name: string;
  organisationName: string;
  language: Locale;
  timeZone: string;
  openingHours: string;
  requestTypes: string;
  acknowledged: number;
};

/** MT7: the team named, else the default one, else the eldest: an organisation that has teams can always be written to. */
const teamQuery = (db: Db, { teamId, sender }: IncomingMessage, now: number) => {
  const address = sender.signs.find((sign) => sign.kind === 'email')?.value ?? '';
  return askTeam(db, { teamId, address, since: now - ACKNOWLEDGE_ONCE_MS });
};

const askTeam = reusable<TeamRow[], { teamId: string | null; address: string; since: number }>((db) =>
  db.all<TeamRow>(sql`
    SELECT t.id, t.name, o.name AS organisationName, o.language, o.time_zone AS timeZone,
      o.opening_hours AS openingHours, o.request_types AS requestTypes, EXISTS (SELECT 1 FROM outbox
      WHERE automatic_to = ${sql.placeholder('address')} AND created_at > ${sql.placeholder('since')}) AS acknowledged
    FROM teams t JOIN organisation o
    WHERE t.id = ${sql.placeholder('teamId')} OR ${sql.placeholder('teamId')} IS NULL
    ORDER BY t.is_default DESC, t.id LIMIT 1`),
);

type MatchRow = {
  clientId: string;
  rev: number;
  name: string;
  scopes: string;
  language: Locale;
  signs: string;
  conversationId: string | null;
  lastMessageAt: number;
  automatic: number;
  openId: string | null;
  openTeamId: string;
  taskId: string | null;
  doneId: string | null;
};

/**
 * One row for each client who carries one of the sender's signs. CROSS JOIN fixes the order (sqlite.org/optoverview.html,
 * 8.2): from the signs to the few identities; the planner, without statistics, might begin at the end that has thousands.
 */
const matchesQuery = (db: Db, { sender, channel, type, thread }: IncomingMessage, now: number) => {
  const proven = thread.kind === 'conversation' ? thread : { id: null, requestId: null };
  return askMatches(thread.kind)(db, {
    signs: JSON.stringify(sender.signs),
    channel,
    type,
    conversationId: proven.id,
    requestId: proven.requestId,
    automaticSince: now - AUTOMATIC_WINDOW_MS,
    doneSince: now - FOLLOW_UP_MS,
  });
};

type ThreadKind = IncomingMessage['thread']['kind'];
type MatchValues = Record<'signs' | 'channel' | 'type', string> &
  Record<'conversationId' | 'requestId', string | null> &
  Record<'automaticSince' | 'doneSince', number>;
const given = (name: keyof MatchValues) => sql.placeholder(name);

const askMatches = forEach((thread: ThreadKind) =>
  reusable<MatchRow[], MatchValues>((db) =>
    db.all<MatchRow>(sql`
    SELECT c.id AS clientId, c.rev, c.name, c.scopes, c.language, m.signs,
      v.id AS conversationId, v.last_message_at AS lastMessageAt,
      (SELECT count(*) FROM messages WHERE conversation_id = v.id AND at > ${given('automaticSince')}
        AND automatic = 1) AS automatic,
      o.id AS openId, o.team_id AS openTeamId, d.id AS doneId,
      (SELECT id FROM tasks WHERE request_id = o.id AND status = 'open' ORDER BY created_at, id LIMIT 1) AS taskId
    FROM (
      SELECT i.client_id, json_group_array(json_object('kind', i.kind, 'value', i.value, 'attested', i.attested)) AS signs
      FROM json_each(${given('signs')}) s
      CROSS JOIN identities i ON i.kind = s.value ->> 'kind' AND i.value = s.value ->> 'value'
      GROUP BY i.client_id) m
    CROSS JOIN clients c ON c.id = m.client_id
    LEFT JOIN conversations v ON v.id = ${CONVERSATION_OF[thread]}
    LEFT JOIN requests o ON o.id = (SELECT id FROM requests
      WHERE conversation_id = v.id AND ${isMeant(thread)} AND completed_at IS NULL
      ORDER BY ${answeredFirst(thread)} created_at DESC LIMIT 1)
    LEFT JOIN requests d ON d.id = (SELECT id FROM requests
      WHERE conversation_id = v.id AND ${isMeant(thread)} AND completed_at > ${given('doneSince')} AND ${isDone}
      ORDER BY ${answeredFirst(thread)} created_at DESC LIMIT 1)`),
  ),
);

/** Done by whatever word: the built-in one, or one of the organisation's with that meaning. */
const isDone = sql`(status = 'done' OR status IN (SELECT id FROM statuses WHERE meaning = 'done'))`;

/** A proven conversation is still the client's own, or it is none of theirs. */
const CONVERSATION_OF: Record<ThreadKind, SQL> = {
  new: sql`NULL`,
  conversation: sql`(SELECT id FROM conversations WHERE id = ${given('conversationId')} AND client_id = c.id)`,
  latest: sql`(SELECT id FROM conversations
      WHERE client_id = c.id AND channel = ${given('channel')} ORDER BY last_message_at DESC LIMIT 1)`,
};

/** Whoever answers a letter of ours means what that letter was about, whatever type a door gives to what it lets in. */
const isMeant = (thread: ThreadKind): SQL => (thread === 'conversation' ? sql`true` : sql`type = ${given('type')}`);

const answeredFirst = (thread: ThreadKind): SQL =>
  thread === 'conversation' ? sql`id = ${given('requestId')} DESC,` : sql``;

const toKnown = (row: TeamRow, matches: readonly MatchRow[]): Known => ({
  matches: matches.map(toMatch),
  team: { id: row.id, name: row.name },
  organisation: {
    name: row.organisationName,
    language: row.language,
    timeZone: row.timeZone,
    openingHours: JSON.parse(row.openingHours) as OpeningHours,
    requestTypes: JSON.parse(row.requestTypes) as OwnType[],
  },
  acknowledgedLately: row.acknowledged === 1,
});

function toMatch(row: MatchRow): Match {
  const { clientId, rev, name, language, conversationId, lastMessageAt, automatic } = row;
  const { openId, openTeamId, taskId, doneId } = row;
  const signs = JSON.parse(row.signs) as { kind: Match['signs'][number]['kind']; value: string; attested: number }[];
  return {
    clientId,
    rev,
    name,
    language,
    scopes: JSON.parse(row.scopes) as string[],
    signs: signs.map((sign) => ({ ...sign, attested: sign.attested === 1 })),
    conversation: conversationId === null ? null : { id: conversationId, lastMessageAt, automatic },
    open: openId === null ? null : { id: openId, teamId: openTeamId, taskId },
    done: doneId === null ? null : { id: doneId },
  };
}
