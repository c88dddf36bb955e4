import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type {
  AssignmentPolicy,
  Channel,
  Direction,
  Evidence,
  IdentityKind,
  Listed,
  Locale,
  MessageState,
  OpeningHours,
  OwnType,
  Pass,
  PresencePolicy,
  Priority,
  RequestStatus,
  RequestType,
  Role,
  TaskStatus,
  Team,
  Tier,
  WaitingReason,
} from '#domain/model';
import { flag, json, synced } from './columns.ts';

/** Tables whose rows travel to devices. Every one carries rev, seq and root_id; only commit.ts writes them. */

export const organisation = sqliteTable('organisation', {
  ...synced(),
  name: text().notNull(),
  country: text().notNull(),
  language: text().$type<Locale>().notNull(),
  timeZone: text('time_zone').notNull(),
  openingHours: json<OpeningHours>('opening_hours'),
  mailAddress: text('mail_address').notNull(),
  requestTypes: json<readonly OwnType[]>('request_types').default([]),
  results: json<readonly Listed[]>('results').default([]),
  scopes: json<readonly string[]>('scopes'),
});

export const employees = sqliteTable(
  'employees',
  {
    ...synced(),
    name: text().notNull(),
    email: text().notNull(),
    role: text().$type<Role>().notNull(),
    language: text().$type<Locale>().notNull(),
    capacity: integer(),
    away: flag('away'),
    awaySince: integer('away_since'),
    active: flag('active'),
    ownClientsOnly: flag('own_clients_only').default(false),
    tier: text().$type<Tier>().notNull().default('regular'),
  },
  (t) => [uniqueIndex('employees_email').on(t.email), index('employees_seq').on(t.seq)],
);

export const teams = sqliteTable('teams', {
  ...synced(),
  name: text().notNull(),
  isDefault: flag('is_default'),
  presence: text().$type<PresencePolicy>().notNull(),
  policy: text().$type<AssignmentPolicy>().notNull(),
  rules: json<Team['rules']>('rules').default({}),
});

export const memberships = sqliteTable(
  'memberships',
  {
    ...synced(),
    teamId: text('team_id')
      .notNull()
      .references(() => teams.id),
    employeeId: text('employee_id')
      .notNull()
      .references(() => employees.id),
  },
  (t) => [uniqueIndex('memberships_pair').on(t.teamId, t.employeeId), index('memberships_employee').on(t.employeeId)],
);

export const clients = sqliteTable(
  'clients',
  {
    ...synced(),
    name: text().notNull(),
    company: text().notNull(),
    language: text().$type<Locale>().notNull(),
    note: text().notNull(),
    createdAt: integer('created_at').notNull(),
    scopes: json<readonly string[]>('scopes'),
  },
  (t) => [index('clients_created').on(t.createdAt, t.id)],
);

export const identities = sqliteTable(
  'identities',
  {
    ...synced(),
    clientId: text('client_id')
      .notNull()
      .references(() => clients.id),
    kind: text().$type<IdentityKind>().notNull(),
    value: text().notNull(),
    evidence: text().$type<Evidence>().notNull(),
    attested: flag('attested'),
    createdAt: integer('created_at').notNull(),
  },
  (t) => [
    uniqueIndex('identities_of_client').on(t.clientId, t.kind, t.value),
    // MT6: whoever loses the race for a proven address reads again and decides again.
    uniqueIndex('identities_attested')
      .on(t.kind, t.value)
      .where(sql`attested`),
    // By the value first: whoever carries an address is looked for by it alone, too.
    index('identities_value').on(t.value, t.kind),
    index('identities_root').on(t.rootId),
  ],
);

export const conversations = sqliteTable(
  'conversations',
  {
    ...synced(),
    clientId: text('client_id')
      .notNull()
      .references(() => clients.id),
    channel: text().$type<Channel>().notNull(),
    teamId: text('team_id')
      .notNull()
      .references(() => teams.id),
    subject: text().notNull(),
    lastMessageAt: integer('last_message_at').notNull(),
  },
  (t) => [
    index('conversations_client').on(t.clientId, t.channel, t.lastMessageAt),
    index('conversations_team').on(t.teamId),
    index('conversations_root').on(t.rootId),
  ],
);

export const requests = sqliteTable(
  'requests',
  {
    ...synced(),
    number: integer().notNull(),
    clientId: text('client_id')
      .notNull()
      .references(() => clients.id),
    conversationId: text('conversation_id')
      .notNull()
      .references(() => conversations.id),
    teamId: text('team_id')
      .notNull()
      .references(() => teams.id),
    channel: text().$type<Channel>().notNull(),
    type: text().$type<RequestType>().notNull(),
    priority: text().$type<Priority>().notNull().default('normal'),
    subject: text().notNull(),
    status: text().$type<RequestStatus>().notNull(),
    responsibleId: text('responsible_id').references(() => employees.id),
    unconfirmed: flag('unconfirmed'),
    deadlineAt: integer('deadline_at'),
    warnAt: integer('warn_at'),
    result: text(),
    wish: text(),
    followsId: text('follows_id'),
    createdAt: integer('created_at').notNull(),
    completedAt: integer('completed_at'),
  },
  (t) => [
    uniqueIndex('requests_number').on(t.number),
    index('requests_conversation').on(t.conversationId, t.createdAt),
    index('requests_client').on(t.clientId, t.createdAt),
    index('requests_root').on(t.rootId),
    // All that a report of arrivals reads.
    index('requests_arrived').on(t.createdAt, t.teamId, t.channel, t.type),
  ],
);

export const messages = sqliteTable(
  'messages',
  {
    ...synced(),
    clientId: text('client_id')
      .notNull()
      .references(() => clients.id),
    conversationId: text('conversation_id')
      .notNull()
      .references(() => conversations.id),
    requestId: text('request_id').references(() => requests.id),
    direction: text().$type<Direction>().notNull(),
    authorId: text('author_id').references(() => employees.id),
    automatic: flag('automatic'),
    unconfirmed: flag('unconfirmed'),
    text: text().notNull(),
    at: integer().notNull(),
    state: text().$type<MessageState>().notNull(),
    failure: text(),
    quoted: text().notNull().default(''),
    letterId: text('letter_id'),
  },
  (t) => [
    index('messages_conversation').on(t.conversationId, t.at),
    index('messages_request').on(t.requestId),
    index('messages_root').on(t.rootId),
  ],
);

export const tasks = sqliteTable(
  'tasks',
  {
    ...synced(),
    requestId: text('request_id')
      .notNull()
      .references(() => requests.id),
    clientId: text('client_id')
      .notNull()
      .references(() => clients.id),
    conversationId: text('conversation_id')
      .notNull()
      .references(() => conversations.id),
    teamId: text('team_id')
      .notNull()
      .references(() => teams.id),
    kind: text().$type<'answer'>().notNull(),
    status: text().$type<TaskStatus>().notNull(),
    assigneeId: text('assignee_id').references(() => employees.id),
    waitingReason: text('waiting_reason').$type<WaitingReason>(),
    passes: json<readonly Pass[]>('passes').default([]),
    hasNewMessage: flag('has_new_message'),
    result: text(),
    createdAt: integer('created_at').notNull(),
    assignedAt: integer('assigned_at'),
    acknowledgedAt: integer('acknowledged_at'),
    acknowledgeBy: integer('acknowledge_by'),
    completedAt: integer('completed_at'),
    completedBy: text('completed_by').references(() => employees.id),
  },
  (t) => [
    index('tasks_request').on(t.requestId),
    index('tasks_open').on(t.status, t.assigneeId, t.createdAt),
    index('tasks_assignee').on(t.assigneeId, t.status),
    index('tasks_root').on(t.rootId),
  ],
);
