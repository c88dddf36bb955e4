import { openDb, type Db } from '../../db/client.ts';
import { commit, type InsertRow } from '../../db/commit.ts';
import { accounts, users } from '../../db/schema.ts';
import { hashPassword } from '../../http/auth/passwords.ts';
import { baseFileIn, SqliteD1 } from '../sqlite-d1.ts';
import { makeClients } from './clients.ts';
import { DEMO_PASSWORD, EMPLOYEES, organisationRows } from './organisation.ts';
import { clientRows } from './work.ts';

const CLIENTS = 300; // of the demo
const CLIENTS_A_BATCH = 25; // some 150 rows: well inside D1's 30 s and 1,000 queries
const SEED = 2026;

/** Fills the base of a data folder on which no instance runs, with the demo's staff and this many of its clients. */
export async function fillDemoFile(dataDir: string, now: number, clients: number = CLIENTS): Promise<void> {
  const base = new SqliteD1(baseFileIn(dataDir));
  try {
    await fillDemo(base.asBinding(), now, clients);
  } finally {
    base.close();
  }
}

/**
 * Puts the demo organisation into an empty base. A start that died half-way goes on where it stopped: every batch is
 * whole or absent, and one that is there already is recognised by its ids.
 * @param now UTC milliseconds; the newest client wrote a little before
 */
async function fillDemo(database: D1Database, now: number, count: number): Promise<void> {
  const db = openDb(database);
  await put(db, organisationRows(), now, await signInRows(db, now));
  const clients = makeClients(count, SEED);
  for (let at = 0; at < clients.length; at += CLIENTS_A_BATCH) {
    const rows = clients.slice(at, at + CLIENTS_A_BATCH).flatMap((client) => clientRows(client, count, now));
    await put(db, rows, now);
  }
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
