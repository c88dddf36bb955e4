import type { BuiltInStatus, Locale } from '#domain/model';
import { deadlineOf } from '#domain/deadline';
import { BUILT_IN, isClosing } from '#domain/status';
import { lineWords } from '#domain/order';
import type { InsertRow } from '../../db/commit.ts';
import { SERVICES } from './catalogue.ts';
import type { DemoClient } from './clients.ts';
import { EMPLOYEES, OFFICE, SHOP } from './organisation.ts';
import { clientIdOf } from './work.ts';

/** Orders of some of the clients, in every status an order has. */

const HOUR_MS = 60 * 60_000;
const DAY_MS = 24 * HOUR_MS;

type Order = {
  status: BuiltInStatus;
  daysAgo: number;
  /** The day wished for, counted from the order. */
  wishInDays: number | null;
  /** Places in the catalogue, and how many of each. */
  wants: readonly (readonly [service: number, quantity: number])[];
};

const ORDERS: readonly Order[] = [
  {
    status: 'open',
    daysAgo: 0.05,
    wishInDays: 4,
    wants: [
      [0, 1],
      [3, 2],
    ],
  },
  {
    status: 'open',
    daysAgo: 0.3,
    wishInDays: null,
    wants: [
      [5, 2],
      [6, 1],
    ],
  },
  { status: 'open', daysAgo: 0.9, wishInDays: 2, wants: [[2, 1]] },
  { status: 'confirmed', daysAgo: 1.4, wishInDays: 5, wants: [[0, 2]] },
  {
    status: 'confirmed',
    daysAgo: 2.2,
    wishInDays: 7,
    wants: [
      [7, 1],
      [5, 1],
    ],
  },
  {
    status: 'ready',
    daysAgo: 3.1,
    wishInDays: 3,
    wants: [
      [4, 2],
      [1, 1],
    ],
  },
  { status: 'ready', daysAgo: 4.6, wishInDays: null, wants: [[6, 3]] },
  { status: 'done', daysAgo: 8, wishInDays: 2, wants: [[0, 1]] },
  {
    status: 'done',
    daysAgo: 12,
    wishInDays: 6,
    wants: [
      [3, 1],
      [4, 1],
      [1, 1],
    ],
  },
  { status: 'cancelled', daysAgo: 15, wishInDays: null, wants: [[7, 1]] },
];

const COMMENTS: Record<Locale, string> = {
  en: 'Could I bring it in before work?',
  lv: 'Vai varu atvest pirms darba?',
  hy: 'Կարո՞ղ եմ բերել աշխատանքից առաջ։',
  hu: 'Behozhatom munka előtt?',
  eo: 'Ĉu mi povas alporti ĝin antaŭ la laboro?',
  ru: 'Можно привезти до работы?',
};

/**
 * @param clients those who order; each belongs to the shop
 * @param firstNumber the number of the first order, R-…
 */
export function orderRows(clients: readonly DemoClient[], firstNumber: number, newestAt: number): InsertRow[] {
  return ORDERS.flatMap((order, index) => {
    const client = clients[index];
    return client === undefined ? [] : rowsOf({ order, client, number: firstNumber + index, newestAt });
  });
}

type Facts = { order: Order; client: DemoClient; number: number; newestAt: number };

function rowsOf({ order, client, number, newestAt }: Facts): InsertRow[] {
  const key = String(number).padStart(8, '0');
  const clientId = clientIdOf(client);
  const ids = { conversationId: `conv_order-${key}`, requestId: `req_order-${key}` };
  const card = { rootId: clientId, clientId };
  const at = Math.round(newestAt - order.daysAgo * DAY_MS);
  const closed = isClosing(BUILT_IN, order.status);
  const completedAt = closed ? at + 20 * HOUR_MS : null;
  const helper = closed ? (EMPLOYEES.find(({ teams }) => teams.includes(SHOP))?.id ?? null) : null;
  const result = order.status === 'done' ? 'sold' : null;
  const lines = order.wants.map(([place, quantity]) => ({ service: SERVICES[place]!, quantity }));
  const words = lines.map(({ service, quantity }) => lineWords({ name: service.name, quantity }));
  const comment = number % 2 === 0 ? `\n\n${COMMENTS[client.language]}` : '';
  return [
    {
      op: 'insert',
      table: 'conversations',
      row: {
        id: ids.conversationId,
        ...card,
        channel: 'order',
        teamId: SHOP.id,
        subject: words.join(', '),
        lastMessageAt: at,
      },
    },
    {
      op: 'insert',
      table: 'requests',
      row: {
        id: ids.requestId,
        ...card,
        number,
        conversationId: ids.conversationId,
        teamId: SHOP.id,
        channel: 'order',
        type: 'order',
        subject: words.join(', '),
        status: order.status,
        responsibleId: helper,
        unconfirmed: false,
        priority: 'normal',
        ...deadlineOf(OFFICE, { type: 'order', priority: 'normal', createdAt: at }),
        result,
        wish: order.wishInDays === null ? null : dayAfter(at, order.wishInDays),
        followsId: null,
        createdAt: at,
        completedAt,
      },
    },
    ...lines.map(({ service, quantity }, index): InsertRow => ({
      op: 'insert',
      table: 'order_lines',
      row: {
        id: `line_order-${key}-${index}`,
        ...card,
        requestId: ids.requestId,
        serviceId: service.id,
        name: service.name,
        quantity,
        priceMinor: service.priceMinor,
        currency: service.currency,
      },
    })),
    {
      op: 'insert',
      table: 'messages',
      row: {
        id: `msg_order-${key}`,
        ...card,
        ...ids,
        direction: 'in',
        authorId: null,
        automatic: false,
        unconfirmed: false,
        text: words.join('\n') + comment,
        at,
        state: 'received',
        failure: null,
        quoted: '',
        letterId: null,
      },
    },
    {
      op: 'insert',
      table: 'tasks',
      row: {
        id: `task_order-${key}`,
        ...card,
        ...ids,
        teamId: SHOP.id,
        kind: 'answer',
        status: closed ? 'done' : 'open',
        assigneeId: helper,
        waitingReason: null,
        passes: [],
        hasNewMessage: false,
        result,
        createdAt: at,
        assignedAt: closed ? at : null,
        acknowledgedAt: closed ? at : null,
        acknowledgeBy: null,
        completedAt,
        completedBy: helper,
      },
    },
  ];
}

const dayAfter = (at: number, days: number): string => new Date(at + days * DAY_MS).toISOString().slice(0, 10);
