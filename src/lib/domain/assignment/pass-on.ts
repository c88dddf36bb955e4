import type { LoadBook } from './book.ts';
import { decide } from './decide.ts';
import type { Grant } from './decision.ts';
import type { Held } from './entry.ts';
import { mayTake } from './rank.ts';
import { enter } from './waiting.ts';

/**
 * Offers to the next, by the team's policy, what its holder has not seen in time (AS7), the longest overdue first. Nobody
 * else able: it stays with who has it, who may see it yet, and is looked at again whenever this is called.
 */
export function passOn(book: LoadBook, now: number): Grant[] {
  const grants: Grant[] = [];
  const teamsWithNobody = new Set<string>();
  for (const entry of book.overdue(now)) {
    if (teamsWithNobody.has(entry.teamId)) continue;
    const { taskId, teamId, employeeId: from } = entry;
    const claim = { taskId, teamId, continueWith: null, passed: [...entry.passed, from] };
    const candidates = book.candidates(claim, now);
    const decision = decide({ ask: { ...claim, from }, terms: book.termsOf(teamId, entry), candidates, now });
    if (decision.kind === 'granted') {
      enter(book, decision, { ...workOf(entry), ...claim, since: now });
      grants.push(decision);
    } else if (!candidates.some((one) => mayTake({ ...one, passed: false }))) teamsWithNobody.add(teamId);
  }
  return grants;
}

const workOf = ({ channel, type, rev }: Held) => ({ channel, type, rev });
