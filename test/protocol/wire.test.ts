import { createHash } from 'node:crypto';
import { toJsonSchema } from '@valibot/to-json-schema';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { TABLES, type Rows, type TableName } from '#domain/model';
import { mutators } from '#domain/mutations/registry';
import { MUTATION_NAMES, mutationArgs } from '#protocol/mutations';
import { rowSchemas } from '#protocol/rows';
import * as sync from '#protocol/sync';
import { PROTOCOL_VERSION } from '#protocol/version';
import {
  aClient,
  aContact,
  aConversation,
  aMembership,
  aMessage,
  anEmployee,
  anIdentity,
  aPerson,
  aRequest,
  aStatus,
  aTask,
  type Row,
} from '../support/mutating.ts';

/** The wire of every version there has been. Add a line when you raise the version; never change one. */
const HASHES: Readonly<Record<number, string>> = {
  1: '923985312c60910c',
  2: '2a4aea39f627bcd3',
  3: '7eb2780706820c5d',
  4: '9080888319cf1af5',
  5: 'e38f0b70c7778ce9',
  6: 'e3695b6c345a0e69',
  7: '9f9255e4112ce3f9',
  8: '9bdb0030b06c6b0e',
  9: '4cd2f3edebe1d915',
  10: '032ee21cdc0e1754',
};

const isSchema = (value: unknown): value is v.GenericSchema =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'schema';
const wire = [
  ...Object.entries<unknown>(sync),
  ...Object.entries<unknown>(rowSchemas),
  ...Object.entries<unknown>(mutationArgs),
]
  .flatMap(([name, value]): [string, v.GenericSchema][] => (isSchema(value) ? [[name, value]] : []))
  .sort(([a], [b]) => (a < b ? -1 : 1));

test('[SY7] a changed wire raises PROTOCOL_VERSION: older apps would misread it', () => {
  const described = wire.map(([name, schema]) => [name, toJsonSchema(schema, { errorMode: 'ignore' })]);
  const hash = createHash('sha256').update(JSON.stringify(described)).digest('hex').slice(0, 16);
  expect(hash, `the wire changed: raise PROTOCOL_VERSION and add ${hash} here`).toBe(HASHES[PROTOCOL_VERSION]);
});

test('[SY7] every mutation on the wire has a mutator, and every mutator is on the wire', () => {
  expect(MUTATION_NAMES.toSorted()).toEqual(Object.keys(mutators).toSorted());
});

const org = { rev: 1, seq: 2, rootId: 'org' };
const card = { rev: 1, seq: 2, rootId: 'cl_1', clientId: 'cl_1' };
const week = Array.from({ length: 7 }, () => [[540, 1080]] as const);
const rows: { [T in TableName]: Rows[T] } = {
  organisation: {
    id: 'org',
    ...org,
    name: 'T',
    country: 'LV',
    language: 'en',
    timeZone: 'Europe/Riga',
    openingHours: week,
    mailAddress: 'a@b.c',
    requestTypes: [],
    results: [],
    scopes: ['all'],
  },
  teams: {
    id: 'team_1',
    ...org,
    name: 'T',
    isDefault: true,
    presence: 'ignored',
    policy: 'by-hand',
    rules: { allowance: 1, weights: { order: 2 } },
  },
  employees: rowOf('employees', anEmployee()),
  memberships: rowOf('memberships', aMembership('emp_anna')),
  clients: rowOf('clients', aClient()),
  identities: rowOf('identities', anIdentity()),
  conversations: rowOf('conversations', aConversation()),
  messages: rowOf('messages', aMessage()),
  requests: rowOf('requests', aRequest()),
  tasks: rowOf('tasks', aTask()),
  mailboxes: { id: 'mb_1', ...org, address: 'desk@b.c', teamId: 'team_1', active: true },
  services: {
    id: 'serv_1',
    ...org,
    name: 'Tyre',
    description: '',
    priceMinor: 1200,
    currency: 'EUR',
    pictureId: null,
    position: 1,
    active: true,
  },
  order_lines: {
    id: 'line_1',
    ...card,
    requestId: 'req_1',
    serviceId: 'serv_1',
    name: 'Tyre',
    quantity: 2,
    priceMinor: 1200,
    currency: 'EUR',
  },
  files: {
    id: 'file_1',
    ...card,
    conversationId: 'conv_1',
    messageId: 'msg_1',
    name: 'a.pdf',
    mediaType: 'a/b',
    size: 1,
    state: 'there',
    hash: null,
  },
  reviews: {
    id: 'rev_1',
    rev: 1,
    seq: 2,
    rootId: 'rev_1',
    teamId: 'team_1',
    address: 'x@y.z',
    name: 'X',
    subject: 'S',
    text: 'T',
    letterId: 'let_1',
    letters: 1,
    aligned: false,
    state: 'held',
    firstAt: 1,
    lastAt: 1,
    decidedBy: null,
    decidedAt: null,
    clientId: null,
    scopes: ['review:team_1'],
  },
  contacts: rowOf('contacts', aContact()),
  people: rowOf('people', aPerson()),
  statuses: rowOf('statuses', aStatus()),
};
function rowOf<T extends TableName>(table: T, built: Row): Rows[T] {
  if (built.table !== table) throw new Error(`a row of ${built.table}`);
  return built.row as Rows[T];
}
const overWire = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('there and back', () => {
  test.each(TABLES)('[SY7] a row of %s is on the wire what it is in the domain, column by column', (table) => {
    const { entries } = rowSchemas[table];
    expect(v.parse(v.strictObject(entries as v.ObjectEntries), overWire(rows[table]))).toEqual(overWire(rows[table]));
  });

  const result: sync.PushResult = { id: 'mut_00000001', n: 1, status: 'rejected', code: 'task.gone', seq: 7 };
  const samples: [string, v.GenericSchema, unknown][] = [
    [
      'push',
      sync.pushRequestSchema,
      {
        device: 'dev_00000001',
        epoch: 1,
        app: '1',
        protocol: 1,
        muts: [{ id: 'mut_00000001', n: 1, name: 'note.add', v: 1, args: { any: 'thing' }, base: 0, at: 0 }],
      } satisfies sync.PushRequest,
    ],
    [
      'push’s answer',
      sync.pushResponseSchema,
      {
        epoch: 1,
        head: 9,
        results: [result, { id: 'x', n: 2, status: 'gap', expected: 1 }],
      } satisfies sync.PushResponse,
    ],
    [
      'pull',
      sync.pullRequestSchema,
      {
        device: 'dev_00000001',
        gen: 0,
        epoch: 1,
        cursor: 2 ** 32,
        ackN: 0,
        limit: 2000,
        protocol: 1,
      } satisfies sync.PullRequest,
    ],
    [
      'a page',
      sync.pullResponseSchema,
      {
        kind: 'page',
        gen: 0,
        epoch: 1,
        to: 8,
        head: 9,
        more: true,
        scopes: ['all'],
        scopeVersion: 1,
        patch: [
          { op: 'put', table: 'clients', row: rows.clients },
          { op: 'del', table: 'tasks', id: 't', seq: 3 },
          { op: 'drop', root: 'cl' },
          { op: 'resync', root: 'cl', from: ['team:a'], seq: 4 },
        ],
        acks: [result],
      } satisfies sync.PullResponse,
    ],
    [
      'a reset',
      sync.pullResponseSchema,
      { kind: 'reset', epoch: 2, head: 9, reason: 'too-old' } satisfies sync.PullResponse,
    ],
    [
      'a reset of a base that was lost',
      sync.pullResponseSchema,
      { kind: 'reset', epoch: 2, head: 9, reason: 'epoch', lostAt: 5 } satisfies sync.PullResponse,
    ],
    [
      'snapshot',
      sync.snapshotRequestSchema,
      { task: 't', kind: 'scope', id: 'team:a', after: null, limit: 1 } satisfies sync.SnapshotRequest,
    ],
    [
      'snapshot’s answer',
      sync.snapshotResponseSchema,
      {
        rows: [{ table: 'tasks', row: rows.tasks }],
        last: '3:x',
        done: false,
        asOf: 1,
        epoch: 1,
        scopeVersion: 0,
      } satisfies sync.SnapshotResponse,
    ],
    ['a poke', sync.socketMessageSchema, { kind: 'poke', head: 9 } satisfies sync.SocketMessage],
  ];
  test.each(samples)('[SY7] %s', (_, schema, value) => {
    expect(v.parse(schema, overWire(value))).toEqual(overWire(value));
  });
});
