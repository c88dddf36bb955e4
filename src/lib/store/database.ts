import { Dexie, type Table } from 'dexie';
import type {
  Client,
  Contact,
  Conversation,
  Employee,
  Identity,
  Mailbox,
  Membership,
  Message,
  MessageFile,
  OrderLine,
  Organisation,
  Person,
  Request,
  Review,
  Role,
  Service,
  Status,
  Team,
} from '#domain/model';
import type { Mutator } from '#domain/mutations/mutation';
import { follow } from './in-flight.ts';
import type { AttentionRow, DeviceState, Draft, JournalRow, Key, OutboxRow, Shadow, StoredTask } from './tables.ts';

/** Mutators by name; each is handed only arguments that its own schema has read. */
export type Mutators = Readonly<Record<string, Mutator<never>>>;
/** Whose device this is. */
export type Owner = { id: string; role: Role };
export type StoreOptions = {
  owner: Owner;
  mutators: Mutators;
  /** The app's version, so that rows it could not read are asked for again by a newer one. */
  app: string;
};

/** What a transaction has changed of the synced rows; `cleared`: the whole base is begun anew. */
export type RowsChanged = { kind: 'rows'; keys: readonly Key[] } | { kind: 'cleared' };

// At most four secondary indexes a table: each adds a fifth to a write. `id` at an index's end makes its order total; an
// index that begins with `rootId` finds all of a card as well. A fifth one that holds what is done alone, since null is in
// no index, costs open tasks nothing.
const SCHEMA = {
  organisation: 'id',
  employees: 'id',
  teams: 'id',
  memberships: 'id, employeeId',
  clients: 'id, *scopes, [createdAt+id]',
  identities: 'id, rootId, value',
  conversations: 'id, rootId',
  messages: 'id, [rootId+conversationId+at]',
  requests: 'id, [rootId+conversationId]',
  tasks:
    'id, rootId, [status+holder+createdAt+id], [status+createdAt+id], [teamId+status+createdAt+id], [completedAt+id]',
  mailboxes: 'id',
  services: 'id',
  order_lines: 'id, rootId, requestId',
  files: 'id, rootId, conversationId',
  reviews: 'id, rootId, [state+lastAt+id]',
  contacts: 'id, rootId, [takenBy+at]',
  people: 'id, rootId',
  statuses: 'id',
  outbox: 'written',
  shadows: 'key',
  journal: 'written, settledAt',
  attention: 'id, written',
  drafts: 'conversationId',
  meta: 'key',
};

const databaseName = (employeeId: string): string => `frontdesk-${employeeId}`;
/** Whose store has this name; null for other databases. */
export const employeeOf = (name: string): string | null => /^frontdesk-(emp_.+)$/.exec(name)?.[1] ?? null;

/** One employee's part of the base on this device: the rows the screens show, and what sync needs beside them. */
export class Store extends Dexie {
  declare organisation: Table<Organisation, string>;
  declare employees: Table<Employee, string>;
  declare teams: Table<Team, string>;
  declare memberships: Table<Membership, string>;
  declare clients: Table<Client, string>;
  declare identities: Table<Identity, string>;
  declare conversations: Table<Conversation, string>;
  declare messages: Table<Message, string>;
  declare requests: Table<Request, string>;
  declare tasks: Table<StoredTask, string>;
  declare mailboxes: Table<Mailbox, string>;
  declare services: Table<Service, string>;
  declare order_lines: Table<OrderLine, string>;
  declare files: Table<MessageFile, string>;
  declare reviews: Table<Review, string>;
  declare contacts: Table<Contact, string>;
  declare people: Table<Person, string>;
  declare statuses: Table<Status, string>;
  declare outbox: Table<OutboxRow, number>;
  declare shadows: Table<Shadow, string>;
  declare journal: Table<JournalRow, number>;
  declare attention: Table<AttentionRow, string>;
  declare drafts: Table<Draft, string>;
  declare meta: Table<DeviceState, string>;
  readonly owner: Owner;
  /** The rules by which changes are made. A page that only shows comes without, and learns them before its first change. */
  mutators: Mutators;
  readonly app: string;
  /** Another tab upgrades or has deleted the database: reopening would block the one and undo the other. */
  handedOver = false;
  /** Called when somebody has deleted the database under this store: a person by the browser's tools, or another tab. */
  lost: () => void = () => undefined;
  /** Called when a newer app, in another tab, has begun to upgrade the database. */
  overtaken: () => void = () => undefined;
  readonly #listeners = new Set<(changed: RowsChanged) => void>();

  constructor({ owner, mutators, app }: StoreOptions) {
    // Strict: "saved" is said only of what is on the disk. No cache: it emits rows before their transaction commits
    // (dexie/Dexie.js#1813, #2309), and a list must never show what a crash then takes back.
    super(databaseName(owner.id), { chromeTransactionDurability: 'strict', cache: 'disabled' });
    follow(this);
    this.owner = owner;
    this.mutators = mutators;
    this.app = app;
    // A new number may rebuild synced tables, shadows and meta; outbox, journal, attention and drafts are never touched.
    this.version(5).stores(SCHEMA);
    this.on('versionchange', ({ newVersion }) => {
      this.handedOver = true;
      this.close();
      if (newVersion === null) this.lost();
      else this.overtaken();
      // Or Dexie would do its own, which opens the database again at the next question: the newer one, or an empty one.
      return false;
    });
  }

  /** Calls with what has been written through this store, once it is on the disk. @returns stops calling */
  onChanged(listener: (changed: RowsChanged) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }
  changed(changed: RowsChanged): void {
    for (const listener of this.#listeners) listener(changed);
  }
}

export const deleteStore = (employeeId: string): Promise<void> => Dexie.delete(databaseName(employeeId));
