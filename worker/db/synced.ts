import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type {
  AssignmentPolicy,
  Channel,
  Direction,
  Evidence,
  IdentityKind,
  Locale,
  MessageState,
  OpeningHours,
  PresencePolicy,
  RequestStatus,
  RequestType,
  ReviewState,
  Role,
  TaskStatus,
  WaitingReason,
} from '#domain/model';

/** Tables whose rows travel to devices. Every one carries rev, seq and root_id; only commit.ts writes them. */

const flag = (name: string) => integer(name, { mode: 'boolean' }).notNull();
const json = <T>(name: string) => text(name, { mode: 'json' }).$type<T>().notNull();
const synced = () => ({
  id: text().primaryKey(),
  rev: integer().notNull(),
  seq: integer().notNull(),
  rootId: text('root_id').notNull(),
});

export const organisation = sqliteTable('organisation', {
  ...synced(),
  name: text().notNull(),
  country: text().notNull(),
  language: text().$type<Locale>().notNull(),
  timeZone: text('time_zone').notNull(),
  openingHours: json<OpeningHours>('opening_hours'),
  mailAddress: text('mail_address').notNull(),
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
    active: flag('active'),
  },
  (t) => [uniqueIndex('employees_email').on(t.email), index('employees_seq').on(t.seq)],
);

export const teams = sqliteTable('teams', {
  ...synced(),
  name: text().notNull(),
  isDefault: flag('is_default'),
  presence: text().$type<PresencePolicy>().notNull(),
  policy: text().$type<AssignmentPolicy>().notNull(),
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
    index('identities_value').on(t.kind, t.value),
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
    subject: text().notNull(),
    status: text().$type<RequestStatus>().notNull(),
    responsibleId: text('responsible_id').references(() => employees.id),
    unconfirmed: flag('unconfirmed'),
    deadlineAt: integer('deadline_at'),
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
    hasNewMessage: flag('has_new_message'),
    result: text(),
    createdAt: integer('created_at').notNull(),
    assignedAt: integer('assigned_at'),
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

export const mailboxes = sqliteTable(
  'mailboxes',
  {
    ...synced(),
    address: text().notNull(),
    teamId: text('team_id')
      .notNull()
      .references(() => teams.id),
    active: flag('active'),
  },
  (t) => [uniqueIndex('mailboxes_address').on(t.address), index('mailboxes_team').on(t.teamId)],
);

export const services = sqliteTable('services', {
  ...synced(),
  name: text().notNull(),
  description: text().notNull(),
  priceMinor: integer('price_minor').notNull(),
  currency: text().notNull(),
  pictureId: text('picture_id'),
  position: integer().notNull(),
  active: flag('active'),
});

export const orderLines = sqliteTable(
  'order_lines',
  {
    ...synced(),
    clientId: text('client_id')
      .notNull()
      .references(() => clients.id),
    requestId: text('request_id')
      .notNull()
      .references(() => requests.id),
    serviceId: text('service_id')
      .notNull()
      .references(() => services.id),
    name: text().notNull(),
    quantity: integer().notNull(),
    priceMinor: integer('price_minor').notNull(),
    currency: text().notNull(),
  },
  (t) => [
    index('order_lines_request').on(t.requestId),
    index('order_lines_service').on(t.serviceId),
    index('order_lines_root').on(t.rootId),
  ],
);

export const files = sqliteTable(
  'files',
  {
    ...synced(),
    clientId: text('client_id')
      .notNull()
      .references(() => clients.id),
    conversationId: text('conversation_id')
      .notNull()
      .references(() => conversations.id),
    messageId: text('message_id')
      .notNull()
      .references(() => messages.id),
    name: text().notNull(),
    mediaType: text('media_type').notNull(),
    size: integer().notNull(),
  },
  (t) => [
    index('files_message').on(t.messageId),
    index('files_conversation').on(t.conversationId),
    index('files_root').on(t.rootId),
  ],
);

export const reviews = sqliteTable(
  'reviews',
  {
    ...synced(),
    teamId: text('team_id')
      .notNull()
      .references(() => teams.id),
    address: text().notNull(),
    name: text().notNull(),
    subject: text().notNull(),
    text: text().notNull(),
    letterId: text('letter_id').notNull(),
    letters: integer().notNull(),
    aligned: flag('aligned'),
    state: text().$type<ReviewState>().notNull(),
    firstAt: integer('first_at').notNull(),
    lastAt: integer('last_at').notNull(),
    decidedBy: text('decided_by').references(() => employees.id),
    decidedAt: integer('decided_at'),
    clientId: text('client_id'),
    scopes: json<readonly string[]>('scopes'),
  },
  (t) => [
    // Of a sender's letters at once one opens the review; the others read again and join it.
    uniqueIndex('reviews_held')
      .on(t.address)
      .where(sql`state = 'held'`),
    index('reviews_root').on(t.rootId),
  ],
);
