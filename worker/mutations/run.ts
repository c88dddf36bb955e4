import type { Actor } from '#domain/model';
import { refused, type Refused } from '#domain/mutations/mutation';
import type { ArgsByName } from '#domain/mutations/registry';
import { commit } from '../db/commit.ts';
import { toBatch } from './batch.ts';
import { decide } from './decide.ts';
import type { Deps } from './deps.ts';
import { followOwners } from './follow-owners.ts';
import { load } from './load.ts';
import { followUp } from './follow-up.ts';
import { present } from './present.ts';
import { standAside } from './stand-aside.ts';
import { readWish } from './wish.ts';

/** How often a decision is made anew because somebody was faster; each round at least one of the rivals gets through. */
export const MAX_ROUNDS = 100;

export type Ran = { kind: 'applied'; head: number } | Refused;

/**
 * One mutation for the API or the bot: what a device pushes, without its numbers. Load → decide → one batch; it is
 * done when this returns `applied`, and its effects are owed.
 */
export async function runMutation<N extends keyof ArgsByName>(
  deps: Deps,
  actor: Actor,
  name: N,
  args: ArgsByName[N],
): Promise<Ran> {
  const wish = readWish({ name, args });
  if (wish.kind === 'refused') return wish;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const loaded = await load(deps.db, { actor, wishes: [wish] });
    const known = present(actor, loaded.standing);
    if (known === null) return refused('employee.inactive');
    const moment = { actor: known, now: deps.now() };
    const decided = await followOwners(deps.db, decide(loaded, [wish], moment));
    const [outcome] = decided.outcomes;
    if (outcome?.kind === 'refused') return outcome;
    if (decided.changes.length === 0) return { kind: 'applied', head: loaded.head.seq };
    const committed = await commit(deps.db, toBatch(deps.db, { loaded, wishes: [wish], decided, moment }), moment.now);
    if (committed.kind === 'conflict') {
      await standAside(round);
      continue;
    }
    followUp(deps, { loaded, decided, head: committed.head });
    return { kind: 'applied', head: committed.head };
  }
  return refused('sync.busy');
}
