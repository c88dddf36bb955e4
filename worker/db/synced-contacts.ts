import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { ContactWay, VisitorClass } from '#domain/model';
import { synced } from './columns.ts';
import { clients, employees, requests } from './synced.ts';

/** Who came to an employee, and who there is in a client's company. */

export const contacts = sqliteTable(
  'contacts',
  {
    ...synced(),
    clientId: text('client_id')
      .notNull()
      .references(() => clients.id),
    takenBy: text('taken_by').references(() => employees.id),
    takenAs: text('taken_as').notNull(),
    way: text().$type<ContactWay>().notNull(),
    at: integer().notNull(),
    caller: text().notNull(),
    speciality: text().notNull(),
    visitor: text().$type<VisitorClass>(),
    reason: text().notNull(),
    more: text().notNull(),
    requestId: text('request_id').references(() => requests.id),
    createdAt: integer('created_at').notNull(),
  },
  (t) => [
    index('contacts_client').on(t.clientId, t.at),
    index('contacts_request').on(t.requestId),
    index('contacts_root').on(t.rootId),
  ],
);

export const people = sqliteTable(
  'people',
  {
    ...synced(),
    clientId: text('client_id')
      .notNull()
      .references(() => clients.id),
    name: text().notNull(),
    position: text().notNull(),
    decides: text().notNull(),
    createdAt: integer('created_at').notNull(),
  },
  (t) => [index('people_client').on(t.clientId), index('people_root').on(t.rootId)],
);
