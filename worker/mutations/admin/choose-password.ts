import { judgePassword } from '#domain/password';
import type { Db } from '../../db/client.ts';
import { commit } from '../../db/commit.ts';
import { putAccount } from '../../db/queries/accounts.ts';
import { endLinks, findOpenLink, linkIsOpen } from '../../db/queries/invitations.ts';
import { endSessions } from '../../db/queries/sessions.ts';

export type PasswordDeps = {
  db: Db;
  /** UTC milliseconds. */
  now: () => number;
  defer: (work: Promise<unknown>) => void;
  hub: { signOut(userId: string): Promise<unknown> };
  /** Takes about 100 ms of CPU. */
  hashPassword: (password: string) => Promise<string>;
};

export type ChosenPassword =
  | { kind: 'chosen'; email: string }
  | { kind: 'link-ended' }
  | { kind: 'refused'; code: 'password.too-simple' };

/**
 * Uses a link: the password is the account's only one from now on, every session of the account is over, and every other
 * link of its owner is worth nothing.
 * @param linkHash as linkHash() gives it
 */
export async function choosePassword(
  deps: PasswordDeps,
  { linkHash, password }: { linkHash: string; password: string },
): Promise<ChosenPassword> {
  const { db } = deps;
  const now = deps.now();
  const link = await findOpenLink(db, linkHash, now);
  if (link === null) return { kind: 'link-ended' };
  const { employeeId, name, email, organisation } = link;
  if (!judgePassword(password, [email, name, organisation]).ok) return { kind: 'refused', code: 'password.too-simple' };

  const passwordHash = await deps.hashPassword(password);
  const also = [
    endLinks(db, employeeId, now),
    ...putAccount(db, { employeeId, name, email, passwordHash, now }),
    endSessions(db, employeeId),
  ];
  const committed = await commit(db, { guards: [linkIsOpen(linkHash, now)], also }, now);
  if (committed.kind === 'conflict') return { kind: 'link-ended' };
  deps.defer(deps.hub.signOut(employeeId));
  return { kind: 'chosen', email };
}
