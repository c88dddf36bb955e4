import { deadlineOf } from '#domain/deadline';
import { LOCALES, type Message, type Request, type Task } from '#domain/model';
import type { InsertRow } from '../../db/commit.ts';
import type { DemoClient } from './clients.ts';
import { EMPLOYEES, OFFICE, SHOP, WORKSHOP, type DemoEmployee } from './organisation.ts';
import { PHRASES, RESULTS, type Phrase } from './phrases.ts';

/** What a client asked, and what became of it: mostly done, some open and not given to anybody yet. */

const HOUR_MS = 60 * 60_000;
const HISTORY_MS = 75 * 24 * HOUR_MS;
const FIRST_NUMBER = 1001;
const RECENT = 80; // clients, of whom every second still waits for an answer

type Story = {
  client: DemoClient;
  teamId: string;
  phrase: Phrase;
  /** When it came, was given to somebody, was answered and done. */
  at: number;
  assignedAt: number;
  doneAt: number;
  number: number;
  open: boolean;
};

/**
 * All rows of one client. The Dispatcher gives the open ones away when the instance
 * starts, so that the demo's assignments are real decisions with receipts.
 * @param newestAt when the newest of all clients wrote
 */
export function clientRows(client: DemoClient, count: number, newestAt: number): InsertRow[] {
  const story = storyOf(client, count, newestAt);
  const id = clientIdOf(client);
  return [
    {
      op: 'insert',
      table: 'clients',
      row: {
        id,
        rootId: id,
        name: client.name,
        company: client.company,
        language: client.language,
        note: '',
        createdAt: story.at,
        scopes: [`team:${story.teamId}`],
      },
    },
    ...identityRows(client, id, story.at),
    {
      op: 'insert',
      table: 'conversations',
      row: {
        id: `conv_demo-${key(client)}`,
        rootId: id,
        clientId: id,
        channel: 'form',
        teamId: story.teamId,
        subject: story.phrase.subject,
        lastMessageAt: story.open ? story.at : story.doneAt,
      },
    },
    { op: 'insert', table: 'requests', row: requestRow(story, id) },
    ...messageRows(story, id).map((row): InsertRow => ({ op: 'insert', table: 'messages', row })),
    { op: 'insert', table: 'tasks', row: taskRow(story, id) },
  ];
}

export const clientIdOf = (client: DemoClient): string => `cl_demo-${key(client)}`;
/** Every eighth belongs to the workshop. */
export const isOfShop = ({ index }: DemoClient): boolean => index % 8 !== 0;
export const numberOf = ({ index }: DemoClient): number => FIRST_NUMBER + index - 1;

const key = (client: DemoClient) => String(client.index).padStart(8, '0');

function storyOf(client: DemoClient, count: number, newestAt: number): Story {
  const newer = count - client.index;
  const phrases = PHRASES[client.language];
  // Business grows: the newer, the denser.
  const at = Math.round(newestAt - HOUR_MS / 4 - HISTORY_MS * (newer / count) ** 2);
  const left = Math.min(HOUR_MS * (0.5 + (client.index % 11)), newestAt - at);
  return {
    client,
    teamId: isOfShop(client) ? SHOP.id : WORKSHOP.id,
    // Clients of one language are LOCALES.length apart.
    phrase: phrases[Math.floor(client.index / LOCALES.length) % phrases.length]!,
    at,
    assignedAt: at + Math.round(left * ((client.index % 4) / 20)),
    doneAt: at + Math.round(left),
    number: numberOf(client),
    open: newer < RECENT && client.index % 2 === 0,
  };
}

function identityRows(client: DemoClient, clientId: string, at: number): InsertRow[] {
  const identity = { rootId: clientId, clientId, evidence: 'typed', attested: false, createdAt: at } as const;
  const phone = { ...identity, id: `id_demo-phone-${key(client)}`, kind: 'phone', value: client.phone } as const;
  if (client.email === null) return [{ op: 'insert', table: 'identities', row: phone }];
  const email = { ...identity, id: `id_demo-email-${key(client)}`, kind: 'email', value: client.email } as const;
  return [phone, email].map((row) => ({ op: 'insert', table: 'identities', row }));
}

/** Who answered what is done: the members of its team in turn. */
function answererOf({ client, teamId }: Story): DemoEmployee {
  const members = EMPLOYEES.filter(({ teams }) => teams.some(({ id }) => id === teamId));
  return members[client.index % members.length]!;
}

/** Some at once, others after a while, all of them before they were done. */
const seenAt = ({ client, assignedAt, doneAt }: Story): number =>
  assignedAt + Math.round((doneAt - assignedAt) * ((client.index % 5) / 20));

const resultOf = ({ client, open }: Story) => (open ? null : RESULTS[client.index % RESULTS.length]!);

function requestRow(story: Story, clientId: string): Omit<Request, 'rev' | 'seq'> {
  const { client, phrase, open, at, doneAt, teamId, number } = story;
  return {
    id: `req_demo-${key(client)}`,
    rootId: clientId,
    number,
    clientId,
    conversationId: `conv_demo-${key(client)}`,
    teamId,
    channel: 'form',
    type: phrase.type,
    subject: phrase.subject,
    status: open ? 'open' : 'done',
    responsibleId: open ? null : answererOf(story).id,
    unconfirmed: false,
    priority: 'normal',
    // Counting working hours takes longer than all else here, and what is done is in time for ever.
    ...(open
      ? deadlineOf(OFFICE, { type: phrase.type, priority: 'normal', createdAt: at })
      : { deadlineAt: null, warnAt: null }),
    result: resultOf(story),
    wish: null,
    followsId: null,
    createdAt: at,
    completedAt: open ? null : doneAt,
  };
}

function messageRows(story: Story, clientId: string): Omit<Message, 'rev' | 'seq'>[] {
  const { client, phrase, open, at, doneAt } = story;
  const message = {
    rootId: clientId,
    clientId,
    conversationId: `conv_demo-${key(client)}`,
    requestId: `req_demo-${key(client)}`,
    automatic: false,
    unconfirmed: false,
    failure: null,
    quoted: '',
    letterId: null,
  };
  const asked = {
    ...message,
    id: `msg_demo-asked-${key(client)}`,
    direction: 'in',
    authorId: null,
    text: phrase.asks,
    at,
    state: 'received',
  } as const;
  if (open || client.email === null) return [asked];
  const answered = {
    ...message,
    id: `msg_demo-answer-${key(client)}`,
    direction: 'out',
    authorId: answererOf(story).id,
    text: phrase.answer,
    at: doneAt,
    state: 'sent',
  } as const;
  return [asked, answered];
}

function taskRow(story: Story, clientId: string): Omit<Task, 'rev' | 'seq'> {
  const { client, open, at, assignedAt, doneAt, teamId } = story;
  const answerer = open ? null : answererOf(story).id;
  return {
    id: `task_demo-${key(client)}`,
    rootId: clientId,
    requestId: `req_demo-${key(client)}`,
    clientId,
    conversationId: `conv_demo-${key(client)}`,
    teamId,
    kind: 'answer',
    status: open ? 'open' : 'done',
    assigneeId: answerer,
    waitingReason: null,
    passes: [],
    hasNewMessage: false,
    result: resultOf(story),
    createdAt: at,
    assignedAt: open ? null : assignedAt,
    acknowledgedAt: open ? null : seenAt(story),
    acknowledgeBy: null,
    completedAt: open ? null : doneAt,
    completedBy: answerer,
  };
}
