import { findSeen } from '../../db/queries/intake.ts';
import { clientAddress } from '../../http/address.ts';
import { Problem } from '../../http/problem.ts';
import type { Channel } from '#domain/model';
import type { Deps } from '../../deps.ts';

/** What a proof must have been made for; the widget and the challenge name it too. One for all forms that take something in. */
export const FORM_ACTION = 'register';

type Sending = { door: Channel; key: string; contentHash: string };
type Shown = { proof: string; request: Request };

/**
 * A sending that came in already needs no second proof: it is a reload, a double click or a lost answer.
 * @throws {Problem} 422 `form.nonce-reused` when its name was used for something else
 */
export async function isRepeat(deps: Deps, sending: Sending): Promise<boolean> {
  const seen = await findSeen(deps.db, sending);
  if (!seen) return false;
  if (seen.contentHash !== sending.contentHash) throw new Problem('form.nonce-reused', 422);
  return true;
}

/** @throws {Problem} 422 without a proof that is good for this sending, 503 when that cannot be told */
export async function requireHuman(deps: Deps, usedBy: string, { proof, request }: Shown): Promise<void> {
  const attempt = { proof, nonce: usedBy, action: FORM_ACTION, address: clientAddress(request), now: deps.now() };
  const verdict = await deps.human.captcha.verify(attempt);
  if (verdict.kind === 'failed') throw new Problem(verdict.code, 422);
  if (verdict.kind === 'unreachable') throw new Problem('proof.unreachable', 503, { headers: { 'retry-after': '30' } });
}
