import { sha256Hex } from '../hash.ts';
import { Problem } from '../problem.ts';
import { countersOf, type Counter } from './guessing.ts';
import type { SignIn } from './sign-in.ts';

type Deps = {
  signIn: SignIn;
  guesses: {
    /** Milliseconds to wait before this attempt may be made; 0 counts it as a failure for now. */
    count(counters: readonly Counter[]): Promise<number>;
    forgive(subjects: readonly string[], address: string): Promise<void>;
  };
};

type Attempt = { email: string; password: string; address: string; request: Request };

/**
 * Signs somebody in.
 * @throws {Problem} 401 `sign-in.wrong` for a wrong password, an unknown address and a disabled employee alike; 429
 *   `sign-in.too-often` with Retry-After, before the password is looked at
 */
export async function enter({ signIn, guesses }: Deps, { email, password, address, request }: Attempt) {
  const account = await sha256Hex(email.trim().toLowerCase());
  const counters = countersOf(account, address);
  const waitMs = await guesses.count(counters);
  if (waitMs > 0) {
    throw new Problem('sign-in.too-often', 429, { headers: { 'retry-after': String(Math.ceil(waitMs / 1_000)) } });
  }
  const entered = await signIn.enter({ email: email.trim(), password }, request);
  if (entered === null) throw new Problem('sign-in.wrong', 401);
  const subjects = counters.map(({ subject }) => subject);
  const [pair = '', byAddress = '', byAccount = ''] = subjects;
  await guesses.forgive([pair, byAccount], byAddress);
  return entered;
}
