import type { TableName } from '#domain/model';
import {
  clients,
  conversations,
  employees,
  files,
  identities,
  mailboxes,
  memberships,
  messages,
  orderLines,
  organisation,
  requests,
  reviews,
  services,
  tasks,
  teams,
} from './synced.ts';

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
} as const satisfies Record<TableName, unknown>;
