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
} as const satisfies Record<TableName, unknown>;
