import { v7 } from 'uuid';
import { LOCALES } from '#domain/model';
import type { InsertRow } from '../../db/commit.ts';
import { makeClient } from '../demo/clients.ts';
import { PHRASES, RESULTS } from '../demo/phrases.ts';
import type { Amounts } from './seed.ts';

/** One made-up client with all that hangs on the card. */

type Employee = { id: string; ownClientsOnly: boolean };
export type Desk = {
  teams: readonly { id: string; members: readonly Employee[] }[];
  lastNumber: number;
  /** So many clients were there before: nobody new shares a number or an address with them. */
  clientsBefore: number;
};
/** `firstTask`: how many tasks those before have. */
export type Case = { index: number; tasks: number; messages: number; firstTask: number };
type Given = { desk: Desk; amounts: Amounts; now: number };

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const QUARTER_MS = 85 * 24 * HOUR_MS;
/** Of tasks that are still open: the newest, and some in a hundred of the others. */
const OPEN_EVERY = 50;
/** Makes people other than the demo's. */
const SEED = 4_711;
/** Telephone numbers and addresses of the demo count from one; these are far behind. */
const PEOPLE_BEFORE = 100_000;

export function caseRows(one: Case, { desk, amounts, now }: Given): InsertRow[] {
  const { index } = one;
  const person = makeClient(PEOPLE_BEFORE + desk.clientsBefore + index, SEED);
  const team = desk.teams[index % desk.teams.length]!;
  const responsible = team.members[Math.floor(index / desk.teams.length) % team.members.length]!;
  const createdAt = Math.round(now - QUARTER_MS * (1 - index / amounts.clients));
  const clientId = newId('cl', createdAt);
  const conversationId = newId('conv', createdAt);
  const synced = { rootId: clientId };
  const identity = { ...synced, clientId, evidence: 'typed', attested: false, createdAt } as const;
  const parts = requestRows(one, {
    ...synced,
    clientId,
    conversationId,
    teamId: team.id,
    responsible,
    createdAt,
    now,
    desk,
  });
  return [
    {
      op: 'insert',
      table: 'clients',
      row: {
        ...synced,
        id: clientId,
        name: person.name,
        company: person.company,
        language: person.language,
        note: '',
        createdAt,
        scopes: [`team:${team.id}`, ...(responsible.ownClientsOnly ? [`employee:${responsible.id}`] : [])],
      },
    },
    {
      op: 'insert',
      table: 'identities',
      row: { ...identity, id: newId('id', createdAt), kind: 'phone', value: person.phone },
    },
    ...(person.email === null
      ? []
      : [
          {
            op: 'insert',
            table: 'identities',
            row: { ...identity, id: newId('id', createdAt), kind: 'email', value: person.email },
          } as const,
        ]),
    {
      op: 'insert',
      table: 'conversations',
      row: {
        ...synced,
        id: conversationId,
        clientId,
        channel: 'form',
        teamId: team.id,
        subject: PHRASES[person.language][index % PHRASES[person.language].length]!.subject,
        lastMessageAt: parts.lastAt,
      },
    },
    ...parts.rows,
  ];
}

const newId = (prefix: string, at: number): string => `${prefix}_${v7({ msecs: at })}`;

type Around = {
  rootId: string;
  clientId: string;
  conversationId: string;
  teamId: string;
  responsible: Employee;
  createdAt: number;
  now: number;
  desk: Desk;
};

/** Requests with their tasks, one after another, and the messages said about each. */
function requestRows(one: Case, around: Around): { rows: InsertRow[]; lastAt: number } {
  const rows: InsertRow[] = [];
  const step = (around.now - around.createdAt) / (one.tasks + 1);
  let lastAt = around.createdAt;
  for (let nth = 0; nth < one.tasks; nth += 1) {
    const messages = Math.floor(one.messages / one.tasks) + (nth < one.messages % one.tasks ? 1 : 0);
    const at = Math.round(around.createdAt + nth * step);
    const { rows: own, lastAt: last } = requestRow({ one, around, nth, at, messages, until: at + step });
    rows.push(...own);
    lastAt = Math.max(lastAt, last);
  }
  return { rows, lastAt };
}

type OneRequest = { one: Case; around: Around; nth: number; at: number; messages: number; until: number };

function requestRow({ one, around, nth, at, messages, until }: OneRequest): { rows: InsertRow[]; lastAt: number } {
  const { rootId, clientId, conversationId, teamId, responsible, desk } = around;
  const place = one.firstTask + nth;
  const phrases = PHRASES[LOCALES[(PEOPLE_BEFORE + desk.clientsBefore + one.index) % LOCALES.length]!];
  const phrase = phrases[(one.index + nth) % phrases.length]!;
  const requestId = newId('req', at);
  const isOpen = place % OPEN_EVERY === 0;
  const completedAt = isOpen ? null : Math.min(Math.round(at + HOUR_MS * (1 + (place % 30))), Math.round(until));
  const assignedAt = Math.min(at + (place % 5) * 4 * MINUTE_MS, completedAt ?? around.now);
  const result = isOpen ? null : RESULTS[place % RESULTS.length]!;
  const on = { rootId, clientId, conversationId };
  const said = Array.from({ length: messages }, (_, turn) => {
    const isAnswer = turn % 2 === 1;
    return {
      ...on,
      id: newId('msg', at + turn * MINUTE_MS),
      requestId,
      direction: isAnswer ? ('out' as const) : ('in' as const),
      authorId: isAnswer ? responsible.id : null,
      automatic: false,
      unconfirmed: false,
      text: `${isAnswer ? phrase.answer : phrase.asks} ${remark(place, turn)}`,
      at: at + turn * MINUTE_MS,
      state: isAnswer ? ('sent' as const) : ('received' as const),
      failure: null,
      quoted: '',
      letterId: null,
    };
  });
  return {
    lastAt: said.at(-1)?.at ?? at,
    rows: [
      {
        op: 'insert',
        table: 'requests',
        row: {
          ...on,
          id: requestId,
          number: desk.lastNumber + 1 + place,
          teamId,
          channel: 'form',
          type: phrase.type,
          subject: phrase.subject,
          status: isOpen ? 'open' : 'done',
          responsibleId: responsible.id,
          unconfirmed: false,
          priority: 'normal',
          deadlineAt: null,
          warnAt: null,
          result,
          wish: null,
          followsId: null,
          createdAt: at,
          completedAt,
        },
      },
      ...said.map((row): InsertRow => ({ op: 'insert', table: 'messages', row })),
      {
        op: 'insert',
        table: 'tasks',
        row: {
          ...on,
          id: newId('task', at),
          requestId,
          teamId,
          kind: 'answer',
          status: isOpen ? 'open' : 'done',
          assigneeId: responsible.id,
          waitingReason: null,
          passes: [],
          hasNewMessage: false,
          result,
          createdAt: at,
          assignedAt,
          acknowledgedAt: Math.min(assignedAt + (place % 7) * MINUTE_MS, completedAt ?? around.now),
          acknowledgeBy: null,
          completedAt,
          completedBy: isOpen ? null : responsible.id,
        },
      },
    ],
  };
}

const PARTS = ['saddle', 'pedal', 'chain', 'spoke', 'lamp', 'mudguard', 'bell', 'tyre', 'tube', 'handlebar', 'brake'];
const MAKES = ['Linden', 'Rīga', 'Dancis', 'Kapelo', 'Csepel', 'Ararat', 'Ладога', 'Velo', 'Gauja', 'Baltā'];

/** A thing and its number, so that no two messages are quite alike. */
const remark = (place: number, turn: number): string =>
  `(${MAKES[place % MAKES.length]} ${PARTS[(place * 7 + turn) % PARTS.length]}, no. ${100_000 + place * 3 + turn})`;
