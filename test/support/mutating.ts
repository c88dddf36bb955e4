import type {
  Actor,
  Client,
  Contact,
  Conversation,
  Employee,
  Identity,
  Mailbox,
  Message,
  Organisation,
  Person,
  Request,
  Role,
  Rows,
  Service,
  Status,
  TableName,
  Task,
  Team,
} from '#domain/model';
import {
  GROUPED_BY,
  type Change,
  type GroupTable,
  type MutationContext,
  type Outcome,
  type View,
} from '#domain/mutations/mutation';
import { mutators, type ArgsByName } from '#domain/mutations/registry';

/** Rows in memory and builders for them: what a mutator needs, and nothing that stores anything. */

export const NOW = Date.UTC(2026, 6, 15, 12);
export type Row = { [T in TableName]: { table: T; row: Rows[T] } }[TableName];

export class Rack implements View {
  readonly #rows: readonly Row[];
  /** What was asked for, to be compared with `keys`. */
  readonly asked: string[] = [];

  constructor(...rows: readonly Row[]) {
    this.#rows = rows;
  }

  get<T extends TableName>(table: T, id: string): Rows[T] | undefined {
    this.asked.push(`${table} ${id}`);
    return this.#rows.find((one) => one.table === table && one.row.id === id)?.row as Rows[T] | undefined;
  }

  list<T extends GroupTable>(table: T, of: string): readonly Rows[T][] {
    this.asked.push(`${table} of ${of}`);
    const isChild = ({ row }: Row) => (row as unknown as Record<string, unknown>)[GROUPED_BY[table]] === of;
    return this.#rows.filter((one) => one.table === table && isChild(one)).map(({ row }) => row as unknown as Rows[T]);
  }
}

/** Runs a mutation, and fails when it looked at a row that its `keys` do not name. */
export function run<N extends keyof ArgsByName>(
  name: N,
  view: Rack,
  args: ArgsByName[N],
  context: MutationContext,
): Outcome {
  const outcome = mutators[name].run(view, args, context);
  const named = mutators[name]
    .keys(args)
    .map((key) => ('id' in key ? `${key.table} ${key.id}` : `${key.table} of ${key.of}`));
  const stray = view.asked.filter((asked) => !named.includes(asked));
  if (stray.length > 0) throw new Error(`${name} looked at ${stray.join(', ')} without naming it`);
  return outcome;
}

export const by = (id: string, role: Role = 'employee', now = NOW): MutationContext => ({
  actor: { kind: 'employee', id, role, scopes: [] } satisfies Actor,
  now,
});
export const byToken: MutationContext = { actor: { kind: 'token', id: 'tok_1', scopes: [] }, now: NOW };

/** What a mutation set on a row, or undefined when it left the row alone. */
export function setOn(outcome: Outcome, table: TableName, id: string): object | undefined {
  const changes: readonly Change[] = outcome.kind === 'applied' ? outcome.changes : [];
  const found = changes.find(
    (change) => change.table === table && (change.op === 'insert' ? change.row.id : change.id) === id,
  );
  if (found?.op === 'patch') return found.set;
  return found?.op === 'insert' ? found.row : undefined;
}
export const codeOf = (outcome: Outcome): string => (outcome.kind === 'refused' ? outcome.code : 'applied');
export const effectsOf = (outcome: Outcome) => (outcome.kind === 'applied' ? outcome.effects : []);

const synced = (id: string, rootId: string) => ({ id, rootId, rev: 1, seq: 1 });
const onCard = (id: string) => ({ ...synced(id, 'cl_1'), clientId: 'cl_1' });

export const aClient = (facts: Partial<Client> = {}): Row => ({
  table: 'clients',
  row: {
    ...synced('cl_1', 'cl_1'),
    name: 'Ilze',
    company: '',
    language: 'lv',
    note: '',
    createdAt: 0,
    scopes: ['team:team_1'],
    ...facts,
  },
});
export const anIdentity = (facts: Partial<Identity> = {}): Row => ({
  table: 'identities',
  row: {
    ...onCard('id_1'),
    kind: 'email',
    value: 'ilze@client.test',
    evidence: 'typed',
    attested: false,
    createdAt: 0,
    ...facts,
  },
});
export const aConversation = (facts: Partial<Conversation> = {}): Row => ({
  table: 'conversations',
  row: { ...onCard('conv_1'), channel: 'form', teamId: 'team_1', subject: '', lastMessageAt: NOW - 60_000, ...facts },
});
export const aMessage = (facts: Partial<Message> = {}): Row => ({
  table: 'messages',
  row: {
    ...onCard('msg_1'),
    conversationId: 'conv_1',
    requestId: 'req_1',
    direction: 'out',
    authorId: 'emp_anna',
    automatic: false,
    unconfirmed: false,
    text: 'Hello',
    at: 0,
    state: 'queued',
    failure: null,
    quoted: '',
    letterId: null,
    ...facts,
  },
});
export const aRequest = (facts: Partial<Request> = {}): Row => ({
  table: 'requests',
  row: {
    ...onCard('req_1'),
    number: 1001,
    conversationId: 'conv_1',
    teamId: 'team_1',
    channel: 'form',
    type: 'question',
    subject: '',
    status: 'open',
    responsibleId: 'emp_anna',
    unconfirmed: false,
    priority: 'normal',
    deadlineAt: null,
    warnAt: null,
    result: null,
    wish: null,
    followsId: null,
    createdAt: 0,
    completedAt: facts.status === 'done' || facts.status === 'cancelled' ? NOW - 60_000 : null,
    ...facts,
  },
});
export const aTask = (facts: Partial<Task> = {}): Row => ({
  table: 'tasks',
  row: {
    ...onCard('task_1'),
    requestId: 'req_1',
    conversationId: 'conv_1',
    teamId: 'team_1',
    kind: 'answer',
    status: 'open',
    assigneeId: 'emp_anna',
    waitingReason: null,
    passes: [],
    acknowledgedAt: 0,
    acknowledgeBy: null,
    hasNewMessage: true,
    result: null,
    createdAt: 0,
    assignedAt: 0,
    completedAt: null,
    completedBy: null,
    ...facts,
  },
});
export const anEmployee = (facts: Partial<Employee> = {}): Row => ({
  table: 'employees',
  row: {
    ...synced('emp_anna', 'org'),
    name: 'Anna',
    email: 'anna@demo.test',
    role: 'employee',
    language: 'en',
    capacity: null,
    away: false,
    awaySince: null,
    active: true,
    ownClientsOnly: false,
    tier: 'regular',
    ...facts,
  },
});
export const anOrganisation = (facts: Partial<Organisation> = {}): Row => ({
  table: 'organisation',
  row: {
    ...synced('org', 'org'),
    name: 'Test & Sons',
    country: 'LV',
    language: 'en',
    timeZone: 'Europe/Riga',
    openingHours: [],
    mailAddress: 'a@b.c',
    requestTypes: [],
    results: [],
    scopes: ['all'],
    ...facts,
  },
});
export const aTeam = (facts: Partial<Team> = {}): Row => ({
  table: 'teams',
  row: {
    ...synced(facts.id ?? 'team_1', 'org'),
    name: 'Shop',
    isDefault: true,
    presence: 'ignored',
    policy: 'least-busy',
    rules: {},
    ...facts,
  },
});
export const aMailbox = (facts: Partial<Mailbox> = {}): Row => ({
  table: 'mailboxes',
  row: { ...synced(facts.id ?? 'mbox_1', 'org'), address: 'sales@b.c', teamId: 'team_1', active: true, ...facts },
});
export const aMembership = (employeeId: string, teamId = 'team_1'): Row => ({
  table: 'memberships',
  row: { ...synced(`mem_${employeeId}`, 'org'), teamId, employeeId },
});
export const aService = (facts: Partial<Service> = {}): Row => ({
  table: 'services',
  row: {
    ...synced('svc_1', 'org'),
    name: 'Tyre',
    description: '',
    priceMinor: 1200,
    currency: 'EUR',
    pictureId: null,
    position: 1,
    active: true,
    ...facts,
  },
});

export const aStatus = (facts: Partial<Status> = {}): Row => ({
  table: 'statuses',
  row: {
    ...synced(facts.id ?? 'st_00000001', 'org'),
    name: 'At the workshop',
    meaning: 'doing',
    colour: 'pink',
    kinds: ['usual'],
    moves: { usual: ['done'], order: [] },
    position: 150,
    active: true,
    ...facts,
  },
});

export const aContact = (facts: Partial<Contact> = {}): Row => ({
  table: 'contacts',
  row: {
    ...onCard('ct_1'),
    takenBy: 'emp_anna',
    takenAs: 'reception',
    way: 'call',
    at: NOW,
    caller: '',
    speciality: '',
    visitor: 'ready',
    reason: 'A price',
    more: '',
    requestId: null,
    createdAt: NOW,
    ...facts,
  },
});
export const aPerson = (facts: Partial<Person> = {}): Row => ({
  table: 'people',
  row: { ...onCard('per_1'), name: 'Juris', position: 'director', decides: 'everything', createdAt: NOW, ...facts },
});
