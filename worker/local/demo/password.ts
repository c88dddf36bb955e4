import { randomInt } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { hashPassword, verifyPassword } from '../../http/auth/passwords.ts';
import { baseFileIn } from '../sqlite-d1.ts';
import { DEMO_PASSWORD } from './organisation.ts';

/**
 * The demo's password stands in the README, so it is for one's own computer. Where others can reach an instance its people
 * have one of the folder's own, whichever way the folder came to be.
 */

const fileIn = (dataDir: string) => join(dataDir, 'demo.json');

/** By which the demo's people sign in, as long as they have not chosen another. */
export function demoPassword(dataDir: string): string {
  const file = fileIn(dataDir);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { password: string }).password : DEMO_PASSWORD;
}

type Account = { id: string; userId: string; password: string | null };

/**
 * Gives those of the demo's people who have the public password another one, and ends their sessions. No instance may run
 * on the folder meanwhile: nobody gets in before it is done.
 */
export async function closeDemo(dataDir: string): Promise<void> {
  const base = new DatabaseSync(baseFileIn(dataDir));
  try {
    const open = await withPublicPassword(demoAccounts(base));
    if (open.length === 0) return;
    const hash = await hashPassword(ownPassword(dataDir));
    base.exec('BEGIN IMMEDIATE');
    const set = base.prepare('UPDATE accounts SET password = ?, updated_at = ? WHERE id = ?');
    const signOut = base.prepare('DELETE FROM sessions WHERE user_id = ?');
    for (const { id, userId } of open) {
      set.run(hash, Date.now(), id);
      signOut.run(userId);
    }
    base.exec('COMMIT');
  } finally {
    base.close();
  }
}

const demoAccounts = (base: DatabaseSync): Account[] =>
  base
    .prepare(`SELECT id, user_id AS userId, password FROM accounts WHERE user_id LIKE 'emp\\_demo-%' ESCAPE '\\'`)
    .all() as Account[];

/** They were filled in with one hash: each is looked at once, for that takes 100 ms on purpose. */
async function withPublicPassword(accounts: readonly Account[]): Promise<Account[]> {
  const isPublic = new Map<string, boolean>();
  for (const hash of new Set(accounts.flatMap(({ password }) => password ?? []))) {
    isPublic.set(hash, await verifyPassword({ hash, password: DEMO_PASSWORD }));
  }
  return accounts.filter(({ password }) => password !== null && isPublic.get(password));
}

const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789'; // none that looks like another
const GROUPS = 4;
const LETTERS_A_GROUP = 4; // together 79 bits

/** The folder's own, made and kept when it has none; readable by its owner only, as the secrets beside it. */
function ownPassword(dataDir: string): string {
  const known = demoPassword(dataDir);
  if (known !== DEMO_PASSWORD) return known;
  const group = () => Array.from({ length: LETTERS_A_GROUP }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  const password = Array.from({ length: GROUPS }, group).join('-');
  writeFileSync(fileIn(dataDir), JSON.stringify({ password }), { mode: 0o600 });
  return password;
}
