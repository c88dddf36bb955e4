import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { AssignmentPolicy, Channel, Team } from '#domain/model';
import { employees, tasks, teams } from './synced.ts';

/** What the server alone remembers: what came in, what must go out, who decided, who may call. */

/** Every input, once: `key` is what intake.md tells per door. Raw mail and files are in R2 under `rawKey`. */
export const inbox = sqliteTable(
  'inbox',
  {
    channel: text().$type<Channel>().notNull(),
    key: text().notNull(),
    state: text().$type<'kept' | 'filed' | 'held' | 'ignored'>().notNull(),
    raw: text(),
    rawKey: text('raw_key'),
    /** SHA-256 hex of the input's content: the same key with another hash is another input. */
    contentHash: text('content_hash').notNull(),
    requestId: text('request_id'),
    taskId: text('task_id'),
    messageId: text('message_id'),
    receivedAt: integer('received_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.channel, t.key] }),
    index('inbox_kept')
      .on(t.receivedAt)
      .where(sql`state = 'kept'`),
  ],
);

/** The fate of each input; received = filed + held + ignored, by channel and reason. */
export const ledger = sqliteTable(
  'ledger',
  {
    channel: text().$type<Channel>().notNull(),
    key: text().notNull(),
    fate: text().$type<'filed' | 'held' | 'ignored'>().notNull(),
    reason: text().notNull(),
    at: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.channel, t.key] }), index('ledger_fate').on(t.channel, t.fate, t.reason)],
);

/** Effects on the outside world, written in the batch of the fact and claimed by one conditional update. */
export const outbox = sqliteTable(
  'outbox',
  {
    id: text().primaryKey(),
    kind: text()
      .$type<'mail' | 'assign' | 'roster' | 'release' | 'own-clients' | 'review' | 'link' | 'alert' | 'ring'>()
      .notNull(),
    /** JSON; its shape is the kind's own (worker/outbox/rows.ts). */
    payload: text().notNull(),
    dueAt: integer('due_at').notNull(),
    state: text().$type<'queued' | 'sending' | 'sent' | 'failed' | 'unknown' | 'undone'>().notNull(),
    leaseUntil: integer('lease_until'),
    attempts: integer().notNull(),
    lastError: text('last_error'),
    /** The letter's name as the one who took it gave it (a Message-ID), by which answers to it are known. */
    sentAs: text('sent_as'),
    /** The address of an automatic letter: at most one in 24 h (intake.md, hard stops). */
    automaticTo: text('automatic_to'),
    createdAt: integer('created_at').notNull(),
  },
  (t) => [
    index('outbox_due')
      .on(t.dueAt)
      .where(sql`state = 'queued'`),
    index('outbox_leased')
      .on(t.leaseUntil)
      .where(sql`state = 'sending'`),
    index('outbox_automatic')
      .on(t.automaticTo, t.createdAt)
      .where(sql`automatic_to IS NOT NULL`),
  ],
);

/** The decision that gave a task away, with its receipt (AS9). One row a task: the newest grant. */
export const grants = sqliteTable(
  'grants',
  {
    taskId: text('task_id')
      .primaryKey()
      .references(() => tasks.id),
    employeeId: text('employee_id')
      .notNull()
      .references(() => employees.id),
    decidedAt: integer('decided_at').notNull(),
    /** JSON, the `Receipt` of #domain/assignment. */
    receipt: text().notNull(),
  },
  (t) => [index('grants_employee').on(t.employeeId)],
);

/** How each team's work was handed out from when on, and by whose word (AS12); by nobody's means by a program. */
export const policyChanges = sqliteTable(
  'policy_changes',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    teamId: text('team_id')
      .notNull()
      .references(() => teams.id),
    by: text().references(() => employees.id),
    policy: text().$type<AssignmentPolicy>().notNull(),
    rules: text({ mode: 'json' }).$type<Team['rules']>().notNull(),
    at: integer().notNull(),
  },
  (t) => [index('policy_changes_team').on(t.teamId, t.id), index('policy_changes_by').on(t.by)],
);

/** API tokens, hashed at rest. */
export const tokens = sqliteTable(
  'tokens',
  {
    id: text().primaryKey(),
    name: text().notNull(),
    hash: text().notNull(),
    createdBy: text('created_by')
      .notNull()
      .references(() => employees.id),
    createdAt: integer('created_at').notNull(),
    revokedAt: integer('revoked_at'),
  },
  (t) => [uniqueIndex('tokens_hash').on(t.hash), index('tokens_creator').on(t.createdBy)],
);

/** Answers of API writes under an Idempotency-Key, kept a week. */
export const apiAnswers = sqliteTable(
  'api_answers',
  {
    tokenId: text('token_id').notNull(),
    key: text().notNull(),
    bodyHash: text('body_hash').notNull(),
    status: integer().notNull(),
    body: text().notNull(),
    at: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.tokenId, t.key] }), index('api_answers_at').on(t.at)],
);

/** Human-check proofs already used, until they would have expired anyway. */
export const usedProofs = sqliteTable(
  'used_proofs',
  { hash: text().primaryKey(), usedBy: text('used_by').notNull(), expiresAt: integer('expires_at').notNull() },
  (t) => [index('used_proofs_expiry').on(t.expiresAt)],
);

/** Failed sign-ins per account and per address; the delay grows with `failures`. */
export const signInFailures = sqliteTable('sign_in_failures', {
  subject: text().primaryKey(),
  failures: integer().notNull(),
  blockedUntil: integer('blocked_until').notNull(),
});

/** Links by which a password is chosen: single use, hashed at rest, with an end. */
export const invitations = sqliteTable(
  'invitations',
  {
    hash: text().primaryKey(),
    employeeId: text('employee_id')
      .notNull()
      .references(() => employees.id),
    /** A new colleague's first password, or another one in place of a forgotten one. */
    purpose: text().$type<'invite' | 'reset'>().notNull().default('invite'),
    expiresAt: integer('expires_at').notNull(),
    usedAt: integer('used_at'),
  },
  (t) => [index('invitations_employee').on(t.employeeId)],
);

/** The journal of letters: each that came in or left, who it concerned and what became of it. Raw letters are in R2. */
export const letters = sqliteTable(
  'letters',
  {
    id: text().primaryKey(),
    direction: text().$type<'in' | 'out'>().notNull(),
    /** Our address, as far as one of ours was named; the far one, folded; and the name it bears. */
    mailbox: text().notNull(),
    address: text().notNull(),
    name: text().notNull(),
    subject: text().notNull(),
    /** The beginning of its words. */
    snippet: text().notNull(),
    /** Message-ID without angle brackets; null where the letter had none. */
    rfcId: text('rfc_id'),
    /** JSON: the ids it answers to, oldest first, without angle brackets. */
    refs: text({ mode: 'json' }).$type<readonly string[]>().notNull(),
    rawKey: text('raw_key'),
    /** Bytes as it came or left. */
    size: integer().notNull(),
    /** From is proven by DMARC; false for our own. */
    aligned: integer({ mode: 'boolean' }).notNull(),
    fate: text().$type<'filed' | 'held' | 'ignored' | 'sent'>().notNull(),
    reason: text().notNull(),
    /** Key of its row in `inbox`, or id of its row in `outbox`. */
    effect: text().notNull(),
    reviewId: text('review_id'),
    clientId: text('client_id'),
    conversationId: text('conversation_id'),
    requestId: text('request_id'),
    messageId: text('message_id'),
    at: integer().notNull(),
  },
  (t) => [
    index('letters_rfc').on(t.rfcId),
    index('letters_at').on(t.at, t.id),
    index('letters_address').on(t.address, t.at),
    index('letters_conversation').on(t.conversationId, t.at),
    index('letters_review')
      .on(t.reviewId)
      .where(sql`review_id IS NOT NULL`),
    uniqueIndex('letters_effect').on(t.direction, t.effect),
  ],
);

/** What was decided about a sender's letters, the next ones included. `address` is folded. */
export const senders = sqliteTable('senders', {
  address: text().primaryKey(),
  verdict: text().$type<'accepted' | 'blocked'>().notNull(),
  decidedBy: text('decided_by'),
  decidedAt: integer('decided_at').notNull(),
});

/** Files that staff have sent up and no message carries yet; their bytes are in R2 under `files/{id}`. */
export const uploads = sqliteTable(
  'uploads',
  {
    id: text().primaryKey(),
    uploadedBy: text('uploaded_by').notNull(),
    name: text().notNull(),
    mediaType: text('media_type').notNull(),
    size: integer().notNull(),
    at: integer().notNull(),
  },
  (t) => [index('uploads_at').on(t.at)],
);

/** What a device of somebody disabled brought before it was wiped: their words, for an owner to read. */
export const quarantine = sqliteTable(
  'quarantine',
  {
    /** The mutation's id, or one made for a draft: brought twice it is here once. */
    id: text().primaryKey(),
    employeeId: text('employee_id')
      .notNull()
      .references(() => employees.id),
    /** The mutation's name, or `draft`. */
    name: text().notNull(),
    /** JSON: its arguments. */
    args: text().notNull(),
    /** By the device's clock. */
    writtenAt: integer('written_at').notNull(),
    at: integer().notNull(),
  },
  (t) => [index('quarantine_employee').on(t.employeeId, t.writtenAt)],
);

/** Sessions of the disabled: each opens nothing but the quarantine, once, within the lease of a device. */
export const farewells = sqliteTable(
  'farewells',
  {
    token: text().primaryKey(),
    employeeId: text('employee_id')
      .notNull()
      .references(() => employees.id),
    endsAt: integer('ends_at').notNull(),
  },
  (t) => [index('farewells_ends').on(t.endsAt)],
);
