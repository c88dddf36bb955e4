import type { LoadBook } from './book.ts';
import { decide } from './decide.ts';
import type { Decision, Grant } from './decision.ts';
import type { Waiting } from './entry.ts';

/** Writes a decision into the book: a grant becomes load, a wait keeps its place in the line. */
export function enter(book: LoadBook, decision: Decision, rev: number, since: number): void {
  const { taskId, receipt } = decision;
  const known = { taskId, teamId: receipt.teamId, rev };
  if (decision.kind === 'waiting') {
    book.put({ kind: 'waiting', ...known, since, continueWith: receipt.continueWith, reason: decision.reason });
    return;
  }
  book.put({ kind: 'granted', ...known, employeeId: decision.employeeId, receipt });
  book.noteGrantedAt(decision.employeeId, receipt.decidedAt);
}

/**
 * Gives away what waits, first in first out over all teams, because an employee's free slot is shared by all of theirs.
 * After it nobody waits who could be served; that is why a new ask need not look at the line.
 */
export function drainWaiting(book: LoadBook, now: number): Grant[] {
  const grants: Grant[] = [];
  const teamsWithNobody = new Set<string>();
  for (const entry of [...book.waiting]) {
    if (teamsWithNobody.has(entry.teamId) || waitsForTheChief(book, entry)) continue;
    const decision = decideAgain(book, entry, now);
    if (decision.kind === 'granted') grants.push(decision);
    // Whoever could continue by AS1 could also be chosen by AS2, so here nobody further back is better off.
    else if (decision.reason === 'nobody-eligible') teamsWithNobody.add(entry.teamId);
  }
  return grants;
}

const waitsForTheChief = (book: LoadBook, entry: Waiting): boolean =>
  entry.reason === 'by-hand' && entry.continueWith === null && book.policyOf(entry.teamId) === 'by-hand';

function decideAgain(book: LoadBook, entry: Waiting, now: number): Decision {
  const policy = book.policyOf(entry.teamId);
  const decision = decide({ ask: entry, policy, candidates: book.candidates(entry.teamId), now });
  if (decision.kind === 'granted' || decision.reason !== entry.reason) enter(book, decision, entry.rev, entry.since);
  return decision;
}
