import { openDb, type Db } from '../../db/client.ts';
import { commit, type InsertRow } from '../../db/commit.ts';
import { amountsSoFar, forgetAlertsOf, membersAtWork } from '../../db/queries/desk.ts';
import { Refusal } from '../refusal.ts';
import { caseRows, type Case, type Desk } from './rows.ts';

/** Fills a base with believable rows by the product's own batch: sequences, log and scopes are as if work had made them. */

export type Amounts = { clients: number; tasks: number; messages: number };

const CLIENTS_A_BATCH = 250; // some 3,000 rows and a megabyte of parameters

/** @param now UTC milliseconds; everything has come within the last quarter, as what a device holds of messages does */
export async function seed(binding: D1Database, amounts: Amounts, now: number): Promise<void> {
  const db = openDb(binding);
  const desk = await readDesk(db);
  for (let first = 0; first < amounts.clients; first += CLIENTS_A_BATCH) {
    const cases = casesOf(amounts, { first, count: Math.min(CLIENTS_A_BATCH, amounts.clients - first) });
    const rows = cases.map((one) => caseRows(one, { desk, amounts, now }));
    await put(db, inOrder(rows.flat()), now);
  }
  // The instance does not run, so none has been sent.
  await forgetAlertsOf(db, now);
}

/** What a client gets of `total` things: as many as everybody, and the first ones one of the rest. */
const portion = (total: number, among: number, index: number): number =>
  Math.floor(total / among) + (index < total % among ? 1 : 0);

function casesOf({ clients, tasks, messages }: Amounts, { first, count }: { first: number; count: number }): Case[] {
  const before = (total: number) => Math.floor(total / clients) * first + Math.min(first, total % clients);
  let nextTask = before(tasks);
  return Array.from({ length: count }, (_, at) => {
    const index = first + at;
    const own = { index, tasks: portion(tasks, clients, index), messages: portion(messages, clients, index) };
    const firstTask = nextTask;
    nextTask += own.tasks;
    return { ...own, firstTask };
  });
}

/** Rows before those that refer to them; neighbours of a table are written by one statement. */
const ORDER = ['clients', 'identities', 'conversations', 'requests', 'messages', 'tasks'] as const;
const inOrder = (rows: readonly InsertRow[]): InsertRow[] =>
  ORDER.flatMap((table) => rows.filter((row) => row.table === table));

async function put(db: Db, changes: readonly InsertRow[], now: number): Promise<void> {
  const committed = await commit(db, { changes }, now);
  if (committed.kind === 'conflict') throw new Error(`what was made up is there already: ${committed.on}`);
}

/** @throws {Refusal} where nobody works yet */
async function readDesk(db: Db): Promise<Desk> {
  const [members, { lastNumber, clients }] = await Promise.all([membersAtWork(db), amountsSoFar(db)]);
  const teamIds = [...new Set(members.map(({ teamId }) => teamId))];
  if (teamIds.length === 0) throw new Refusal('Nobody works in a team yet: finish /setup first.');
  return {
    teams: teamIds.map((id) => ({
      id,
      members: members
        .filter(({ teamId }) => teamId === id)
        .map(({ employeeId, ownClientsOnly }) => ({ id: employeeId, ownClientsOnly: ownClientsOnly === 1 })),
    })),
    lastNumber,
    clientsBefore: clients,
  };
}
