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

/** Lets an employee sign in with this password, and with no earlier one; both statements belong in one batch. */
export function putAccount(db: Db, { employeeId, name, email, passwordHash, now }: NewAccount): [Statement, Statement] {
  const at = { createdAt: new Date(now), updatedAt: new Date(now) };
  return [
    db
      .insert(users)
      .values({ id: employeeId, name, email, emailVerified: true, ...at })
      .onConflictDoUpdate({ target: users.id, set: { name, email, updatedAt: at.updatedAt } }),
    db
      .insert(accounts)
      .values({
        id: `acc_${employeeId}`,
        accountId: employeeId,
        providerId: 'credential',
        userId: employeeId,
        password: passwordHash,
        ...at,
      })
      .onConflictDoUpdate({ target: accounts.id, set: { password: passwordHash, updatedAt: at.updatedAt } }),
  ];
}
