import { openDb, type Db } from '../../db/client.ts';
import { commit, type InsertRow } from '../../db/commit.ts';
import { accounts, users } from '../../db/schema.ts';
import { hashPassword } from '../../http/auth/passwords.ts';
import { baseFileIn, SqliteD1 } from '../sqlite-d1.ts';
import { catalogueRows } from './catalogue.ts';
import { makeClients, type DemoClient } from './clients.ts';
import { orderRows } from './orders.ts';
import { DEMO_PASSWORD, EMPLOYEES, organisationRows } from './organisation.ts';
import { clientRows, isOfShop, numberOf } from './work.ts';

const CLIENTS = 300; // of the demo
const CLIENTS_A_BATCH = 25; // some 150 rows: well inside D1's 30 s and 1,000 queries
const ORDERERS = 40; // the newest of the shop's; the first of them order
const SEED = 2026;

/** Fills the base of a data folder on which no instance runs with the demo: staff, clients, catalogue and orders. */
export const fillDemoFile = (dataDir: string, now: number): Promise<void> =>
  withBase(dataDir, async (database) => {
    const db = openDb(database);
    const clients = await fillClients(db, now, CLIENTS);
    await put(db, catalogueRows(), now);
    const last = clients.at(-1)!;
    await put(db, orderRows(clients.filter(isOfShop).slice(-ORDERERS), numberOf(last) + 1, now), now);
  });

/** Fills it with the demo's staff and this many clients, for measuring. */
export const fillClientsFile = (dataDir: string, now: number, count: number): Promise<void> =>
  withBase(dataDir, async (database) => void (await fillClients(openDb(database), now, count)));

async function withBase(dataDir: string, fill: (database: D1Database) => Promise<void>): Promise<void> {
  const base = new SqliteD1(baseFileIn(dataDir));
  try {
    await fill(base.asBinding());
  } finally {
    base.close();
  }
}

/**
 * Puts the demo organisation into an empty base. A start that died half-way goes on where it stopped: every batch is
 * whole or absent, and one that is there already is recognised by its ids.
 * @param now UTC milliseconds; the newest client wrote a little before
 */
async function fillClients(db: Db, now: number, count: number): Promise<DemoClient[]> {
  await put(db, organisationRows(), now, await signInRows(db, now));
  const clients = makeClients(count, SEED);
  for (let at = 0; at < clients.length; at += CLIENTS_A_BATCH) {
    const rows = clients.slice(at, at + CLIENTS_A_BATCH).flatMap((client) => clientRows(client, count, now));
    await put(db, rows, now);
  }
  return clients;
}

async function put(
  db: Db,
  changes: readonly InsertRow[],
  now: number,
  also: Awaited<ReturnType<typeof signInRows>> = [],
) {
  const committed = await commit(db, { changes, also }, now);
  if (committed.kind === 'conflict' && !committed.on.endsWith('.id')) {
    throw new Error(`the demo does not fit into this base: ${committed.on}`);
  }
}

async function signInRows(db: Db, now: number) {
  const password = await hashPassword(DEMO_PASSWORD);
  const times = { createdAt: new Date(now), updatedAt: new Date(now) };
  return EMPLOYEES.flatMap(({ id, name, email }) => [
    db.insert(users).values({ id, name, email, emailVerified: true, ...times }),
    db
      .insert(accounts)
      .values({ id: `acc_${id}`, accountId: id, providerId: 'credential', userId: id, password, ...times }),
  ]);
}
