import { claimKey, keepAnswer, releaseKey, type Answer, type KeyedCall } from '../db/queries/api-answers.ts';
import { Problem } from '../http/problem.ts';
import { seal, unseal } from '../http/seal.ts';
import type { Deps } from '../deps.ts';
import { keyReused } from './key-reused.ts';

type Once = {
  keyed: KeyedCall;
  /** Set where the answer has a secret in it: what it is sealed with while it is kept. */
  sealedWith: string | undefined;
  run: () => Promise<Answer>;
};

/**
 * The key is claimed before the work and keeps its answer after it, so of several calls at once one works and the
 * others are told to come back (409). What failed has changed nothing and gives the key back. Work that was done by a
 * process that died before it could keep the answer is refused at the next try by its own rule (a task done twice, an
 * address taken).
 */
export async function once(
  { db, now }: Deps,
  { keyed, sealedWith, run }: Once,
): Promise<Answer & { replayed: boolean }> {
  const claim = await claimKey(db, keyed, now());
  if (claim.kind === 'reused') throw keyReused();
  if (claim.kind === 'in-progress') throw new Problem('request.in-progress', 409, { headers: { 'retry-after': '1' } });
  if (claim.kind === 'answered') {
    const { status, body } = claim.answer;
    return { status, body: sealedWith === undefined ? body : await reveal(body, sealedWith), replayed: true };
  }
  try {
    const { status, body } = await run();
    await keepAnswer(db, keyed, { status, body: sealedWith === undefined ? body : await seal(body, sealedWith) });
    return { status, body, replayed: false };
  } catch (error) {
    await releaseKey(db, keyed);
    throw error;
  }
}

/** @throws {Problem} when AUTH_SECRET is another by now: there is an answer, and nobody can read it */
const reveal = (sealed: string, secret: string): Promise<string> =>
  unseal(sealed, secret).catch((cause: unknown) => {
    throw new Problem('request.answer-lost', 409, {
      cause,
      detail: 'This was done, and its answer cannot be read again.',
    });
  });
