import type { Client, Contact, Identity, Person } from './model/clients.ts';
import type { Employee, Mailbox, Membership, Organisation, Service, Status, Team } from './model/office.ts';
import type { Conversation, Message, MessageFile, Review } from './model/talk.ts';
import type { OrderLine, Request, Task } from './model/work.ts';
import type { Role } from './model/vocabulary.ts';

/** The rows that live on both ends: D1 keeps them, devices hold the part they may see. Times are UTC milliseconds. */

export * from './model/vocabulary.ts';
export * from './model/synced.ts';
export * from './model/office.ts';
export * from './model/clients.ts';
export * from './model/talk.ts';
export * from './model/work.ts';

/** Every synced table by its name in SQL, on the wire and on the device. */
export type Rows = {
  organisation: Organisation;
  employees: Employee;
  teams: Team;
  memberships: Membership;
  clients: Client;
  identities: Identity;
  conversations: Conversation;
  messages: Message;
  requests: Request;
  tasks: Task;
  mailboxes: Mailbox;
  services: Service;
  order_lines: OrderLine;
  files: MessageFile;
  reviews: Review;
  contacts: Contact;
  people: Person;
  statuses: Status;
};
export type TableName = keyof Rows;
export const TABLES = [
  'organisation',
  'employees',
  'teams',
  'memberships',
  'clients',
  'identities',
  'conversations',
  'messages',
  'requests',
  'tasks',
  'mailboxes',
  'services',
  'order_lines',
  'files',
  'reviews',
  'contacts',
  'people',
  'statuses',
] as const satisfies readonly TableName[];

/** Who does something. A token acts with the powers of the owner who made it. */
export type Actor =
  | { kind: 'employee'; id: string; role: Role; scopes: readonly string[] }
  | { kind: 'token'; id: string; scopes: readonly string[] }
  | { kind: 'system' };
