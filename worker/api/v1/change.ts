import type { ArgsByName } from '#domain/mutations/registry';
import { Problem } from '../../http/problem.ts';
import { runMutation } from '../../mutations/run.ts';
import type { Deps } from '../../deps.ts';
import type { Caller } from '../route.ts';

/** Refusals that say "you may not" rather than "not now". */
const FORBIDDEN = /\.(?:not-yours|not-allowed|owner|role-too-high)$/;

/**
 * Makes a change as the app would make it: one mutation, whoever sends it.
 * @throws {Problem} 404 for what is not there or not for the caller's eyes, 403 for what is not theirs to do, 503 while
 *   others keep changing the same rows, 409 for every other refusal of a rule
 */
export async function change<N extends keyof ArgsByName>(
  deps: Deps,
  caller: Caller,
  name: N,
  args: ArgsByName[N],
): Promise<void> {
  const outcome = await runMutation(deps, caller, name, args);
  if (outcome.kind === 'applied') return;
  const { code } = outcome;
  // The body has passed its schema, so what the mutation cannot read is an id in the path that nothing can have.
  if (code === 'mutation.invalid') throw new Problem('route.not-found', 404);
  if (code.endsWith('.gone')) throw new Problem(code, 404);
  if (code === 'sync.busy') throw new Problem(code, 503, { headers: { 'retry-after': '1' } });
  throw new Problem(code, FORBIDDEN.test(code) ? 403 : 409);
}
