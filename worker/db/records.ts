import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { Channel } from '#domain/model';
import { employees, tasks } from './synced.ts';

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
    kind: text().$type<'mail' | 'assign' | 'roster'>().notNull(),
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

/** Invitations: single use, hashed at rest, with an end. */
export const invitations = sqliteTable(
  'invitations',
  {
    hash: text().primaryKey(),
    employeeId: text('employee_id')
      .notNull()
      .references(() => employees.id),
    expiresAt: integer('expires_at').notNull(),
    usedAt: integer('used_at'),
  },
  (t) => [index('invitations_employee').on(t.employeeId)],
);
