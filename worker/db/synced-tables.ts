import type { TableName } from '#domain/model';
import {
  clients,
  conversations,
  employees,
  identities,
  memberships,
  messages,
  organisation,
  requests,
  tasks,
  teams,
} from './synced.ts';
import { contacts, people } from './synced-contacts.ts';
import { files, mailboxes, reviews } from './synced-mail.ts';
import { orderLines, services } from './synced-orders.ts';
import { statuses } from './synced-statuses.ts';

/** Every synced table by its name, for code that is the same for all of them. */
export const synced = {
  organisation,
  employees,
  teams,
  memberships,
  clients,
  identities,
  conversations,
  messages,
  requests,
  tasks,
  mailboxes,
  services,
  order_lines: orderLines,
  files,
  reviews,
  contacts,
  people,
  statuses,
} as const satisfies Record<TableName, unknown>;
