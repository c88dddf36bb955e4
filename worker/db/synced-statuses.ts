import { real, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { RequestKind, Status, StatusColour, StatusMeaning } from '#domain/model';
import { flag, json, synced } from './columns.ts';

/** What the organisation made of the statuses of requests; some tens of rows at most. */
export const statuses = sqliteTable('statuses', {
  ...synced(),
  name: text(),
  meaning: text().$type<StatusMeaning>().notNull(),
  colour: text().$type<StatusColour>().notNull(),
  kinds: json<readonly RequestKind[]>('kinds'),
  moves: json<Status['moves']>('moves'),
  position: real().notNull(),
  active: flag('active'),
});
