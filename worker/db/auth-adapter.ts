import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import type { Db } from './client.ts';
import { accounts, sessions, users, verifications } from './sign-in.ts';

/** The tables of sign-in as better-auth reaches them; D1 has no interactive transactions, so it gets none. */
export const authAdapter = (db: Db): ReturnType<typeof drizzleAdapter> =>
  drizzleAdapter(db, {
    provider: 'sqlite',
    transaction: false,
    schema: { user: users, session: sessions, account: accounts, verification: verifications },
  });
