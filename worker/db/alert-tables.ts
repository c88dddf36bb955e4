import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { AlertDetail, AlertHours, AlertKind } from '#domain/alerts';
import { flag, json } from './columns.ts';
import { employees } from './synced.ts';

/** Alerts (Web Push): devices that take them, what their owners want to hear of, and what arrived. Nothing here travels. */

/** A browser that has agreed to be woken by us: RFC 8030's push resource with the keys of RFC 8291. */
export const pushSubscriptions = sqliteTable(
  'push_subscriptions',
  {
    id: text().primaryKey(),
    employeeId: text('employee_id')
      .notNull()
      .references(() => employees.id),
    endpoint: text().notNull(),
    p256dh: text().notNull(),
    auth: text().notNull(),
    /** What its owner knows it by: "Chrome, Android". */
    device: text().notNull(),
    createdAt: integer('created_at').notNull(),
    /** When its service worker last told that an alert had arrived. */
    lastDeliveredAt: integer('last_delivered_at'),
    /** Since the push service last took one. */
    failures: integer().notNull(),
    /** What it said then. */
    lastFailure: text('last_failure'),
  },
  (t) => [
    uniqueIndex('push_subscriptions_endpoint').on(t.endpoint),
    index('push_subscriptions_employee').on(t.employeeId),
  ],
);

/** What an employee wants to be alerted of; who has no row has chosen nothing. */
export const alertPreferences = sqliteTable('alert_preferences', {
  employeeId: text('employee_id')
    .primaryKey()
    .references(() => employees.id),
  kinds: json<readonly AlertKind[]>('kinds'),
  hours: text({ mode: 'json' }).$type<AlertHours>(),
  sound: flag('sound'),
});

/** How much personal data the organisation lets a notification carry: one row, or none for nothing. */
export const alertPolicy = sqliteTable('alert_policy', {
  id: text().primaryKey(),
  detail: text().$type<AlertDetail>().notNull(),
});

/** Alerts on their way, by the hash of the one-time token that each carries: its arrival ends the row. */
export const alertDeliveries = sqliteTable(
  'alert_deliveries',
  {
    hash: text().primaryKey(),
    subscriptionId: text('subscription_id')
      .notNull()
      .references(() => pushSubscriptions.id, { onDelete: 'cascade' }),
    sentAt: integer('sent_at').notNull(),
  },
  (t) => [index('alert_deliveries_subscription').on(t.subscriptionId), index('alert_deliveries_sent').on(t.sentAt)],
);
