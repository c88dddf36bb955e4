import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { flag, synced } from './columns.ts';
import { clients, requests } from './synced.ts';

/** The catalogue, and what was ordered from it. */

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
