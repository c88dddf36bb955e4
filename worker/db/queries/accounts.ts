import type { Db, Statement } from '../client.ts';
import { accounts, users } from '../sign-in.ts';

type NewAccount = {
  employeeId: string;
  name: string;
  email: string;
  /** As worker/http/auth/passwords.ts makes it. */
  passwordHash: string;
  /** UTC milliseconds. */
  now: number;
};

/** Lets an employee sign in with a password; both statements belong in one batch. */
export function insertAccount(
  db: Db,
  { employeeId, name, email, passwordHash, now }: NewAccount,
): [Statement, Statement] {
  const at = { createdAt: new Date(now), updatedAt: new Date(now) };
  return [
    db.insert(users).values({ id: employeeId, name, email, emailVerified: true, ...at }),
    db.insert(accounts).values({
      id: `acc_${employeeId}`,
      accountId: employeeId,
      providerId: 'credential',
      userId: employeeId,
      password: passwordHash,
      ...at,
    }),
  ];
}
