import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { FileState, ReviewState } from '#domain/model';
import { flag, json, synced } from './columns.ts';
import { clients, conversations, employees, messages, teams } from './synced.ts';

/** Rows of the mail door that travel to devices. */

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
    state: text().$type<FileState>().notNull().default('there'),
    hash: text(),
  },
  (t) => [
    index('files_message').on(t.messageId),
    index('files_hash')
      .on(t.hash)
      .where(sql`hash IS NOT NULL`),
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
