import type {
  Client,
  Conversation,
  Employee,
  Identity,
  Message,
  MessageFile,
  Organisation,
  Request,
  Review,
  Rows,
  TableName,
  Task,
} from '#domain/model';

/** Rows for tests: the boring part is given, the test says what matters. */

export const NOON = Date.UTC(2026, 10, 21, 12);
export const ANNA = 'emp_anna0000';
export const BORIS = 'emp_boris000';
export const TEAM_A = 'team:team_a0000000';
export const TEAM_B = 'team:team_b0000000';
export const REVIEW_A = 'review:team_a0000000';

const synced = (id: string, rootId: string) => ({ id, rev: 1, seq: 1, rootId });

export const anOrganisation = (set: Partial<Organisation> = {}): Organisation => ({
  ...synced('org', 'org'),
  name: 'Riga Repairs',
  country: 'LV',
  language: 'en',
  timeZone: 'Europe/Riga',
  openingHours: [],
  mailAddress: 'desk@demo.test',
  requestTypes: [],
  results: [],
  scopes: ['all'],
  ...set,
});
export const anEmployee = (set: Partial<Employee> = {}): Employee => ({
  ...synced(set.id ?? ANNA, 'org'),
  name: 'Anna',
  email: 'anna@demo.test',
  role: 'employee',
  language: 'en',
  capacity: null,
  away: false,
  awaySince: null,
  tier: 'regular',
  active: true,
  ownClientsOnly: false,
  ...set,
});
const aClient = (set: Partial<Client> & { id: string }): Client => ({
  ...synced(set.id, set.id),
  name: 'Ilze Ozola',
  company: '',
  language: 'lv',
  note: '',
  createdAt: NOON,
  scopes: [TEAM_A],
  ...set,
});
const anIdentity = (set: Partial<Identity> & { id: string; clientId: string }): Identity => ({
  ...synced(set.id, set.clientId),
  kind: 'email',
  value: 'ilze@example.lv',
  evidence: 'typed',
  attested: false,
  createdAt: NOON,
  ...set,
});
const aConversation = (set: Partial<Conversation> & { id: string; clientId: string }): Conversation => ({
  ...synced(set.id, set.clientId),
  channel: 'form',
  teamId: 'team_a0000000',
  subject: '',
  lastMessageAt: NOON,
  ...set,
});
export const aMessage = (
  set: Partial<Message> & { id: string; clientId: string; conversationId: string },
): Message => ({
  ...synced(set.id, set.clientId),
  requestId: null,
  direction: 'in',
  authorId: null,
  automatic: false,
  unconfirmed: false,
  text: 'Do you repair bicycles?',
  at: NOON,
  state: 'received',
  failure: null,
  quoted: '',
  letterId: null,
  ...set,
});
const aRequest = (set: Partial<Request> & { id: string; clientId: string; conversationId: string }): Request => ({
  ...synced(set.id, set.clientId),
  number: 1042,
  teamId: 'team_a0000000',
  channel: 'form',
  type: 'question',
  subject: '',
  status: 'open',
  responsibleId: ANNA,
  unconfirmed: false,
  priority: 'normal',
  deadlineAt: null,
  warnAt: null,
  result: null,
  wish: null,
  followsId: null,
  createdAt: NOON,
  completedAt: null,
  ...set,
});
const aTask = (
  set: Partial<Task> & { id: string; clientId: string; conversationId: string; requestId: string },
): Task => ({
  ...synced(set.id, set.clientId),
  teamId: 'team_a0000000',
  kind: 'answer',
  status: 'open',
  assigneeId: ANNA,
  waitingReason: null,
  passes: [],
  acknowledgedAt: null,
  acknowledgeBy: null,
  hasNewMessage: false,
  result: null,
  createdAt: NOON,
  assignedAt: NOON,
  completedAt: null,
  completedBy: null,
  ...set,
});

export const aFile = (
  set: Partial<MessageFile> & { id: string; clientId: string; conversationId: string; messageId: string },
): MessageFile => ({
  ...synced(set.id, set.clientId),
  name: 'offer.pdf',
  mediaType: 'application/pdf',
  size: 120_000,
  state: 'there',
  hash: null,
  ...set,
});
export const aReview = (set: Partial<Review> & { id: string }): Review => ({
  ...synced(set.id, set.id),
  teamId: 'team_a0000000',
  address: 'peteris@ozols.test',
  name: 'Pēteris Ozols',
  subject: 'Bicycle',
  text: 'Do you repair bicycles?',
  letterId: 'let_00000001',
  letters: 1,
  aligned: true,
  state: 'held',
  firstAt: NOON,
  lastAt: NOON,
  decidedBy: null,
  decidedAt: null,
  clientId: null,
  scopes: [REVIEW_A],
  ...set,
});

export type Entry = { [T in TableName]: { table: T; row: Rows[T] } }[TableName];

/** A client with an address, a conversation, one message, one request and one task, under ids that end alike. */
export function aCase(n: number, scopes: readonly string[] = [TEAM_A]) {
  const end = String(n).padStart(8, '0');
  const ids = {
    clientId: `cl_${end}`,
    identityId: `id_${end}`,
    conversationId: `conv_${end}`,
    messageId: `msg_${end}`,
    requestId: `req_${end}`,
    taskId: `task_${end}`,
  };
  const of = { clientId: ids.clientId, conversationId: ids.conversationId };
  const { requestId } = ids;
  const rows: Entry[] = [
    { table: 'clients', row: aClient({ id: ids.clientId, scopes }) },
    { table: 'identities', row: anIdentity({ id: ids.identityId, clientId: ids.clientId }) },
    { table: 'conversations', row: aConversation({ id: ids.conversationId, clientId: ids.clientId }) },
    { table: 'messages', row: aMessage({ ...of, requestId, id: ids.messageId }) },
    { table: 'requests', row: aRequest({ ...of, id: requestId, number: 1000 + n }) },
    { table: 'tasks', row: aTask({ ...of, requestId, id: ids.taskId, createdAt: NOON + n }) },
  ];
  return { ids, rows };
}
