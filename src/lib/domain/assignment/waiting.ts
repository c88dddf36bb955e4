import type { LoadBook } from './book.ts';
import { decide } from './decide.ts';
import type { Ask, Decision, Grant } from './decision.ts';
import type { Waiting } from './entry.ts';
import { mayContinue } from './rank.ts';

/** Writes a decision into the book: a grant becomes load and takes a turn, a wait keeps its place in the line. */
export function enter(book: LoadBook, decision: Decision, asked: Ask & { since: number }): void {
  const { receipt } = decision;
  const { taskId, teamId, channel, type, rev, since, continueWith, passed } = asked;
  const known = { taskId, teamId, channel, type, rev };
  if (decision.kind === 'waiting') {
    book.put({ kind: 'waiting', ...known, since, continueWith, passed, reason: decision.reason });
    return;
  }
  const { employeeId } = decision;
  book.put({ kind: 'granted', ...known, employeeId, receipt });
  book.noteGrantedAt(employeeId, receipt.decidedAt);
  if (receipt.rule === 'AS2' && receipt.policy === 'in-turn') book.noteTurn(teamId, employeeId);
}

/**
 * Gives away what waits, first in first out over all teams, because an employee's free slot is shared by all of theirs.
 * After it nobody waits who could be served; that is why a new ask need not look at the line.
 */
export function drainWaiting(book: LoadBook, now: number): Grant[] {
  const grants: Grant[] = [];
  const teamsWithNobody = new Set<string>();
  for (const entry of [...book.waiting]) {
    const isHopeless = teamsWithNobody.has(entry.teamId) || waitsForTheChief(book, entry);
    if (isHopeless && !hasKeeper(book, entry, now)) continue;
    const decision = decideAgain(book, entry, now);
    if (decision.kind === 'granted') grants.push(decision);
    // One that some have passed on says nothing of the others.
    else if (decision.reason === 'nobody-eligible' && entry.passed.length === 0) teamsWithNobody.add(entry.teamId);
  }
  return grants;
}

const waitsForTheChief = (book: LoadBook, entry: Waiting): boolean =>
  entry.reason === 'by-hand' && book.termsOf(entry.teamId, entry).policy === 'by-hand';

/** Patience and allowance let a responsible continue where nobody is able. */
function hasKeeper(book: LoadBook, entry: Waiting, now: number): boolean {
  const keeper = book.keeper(entry, now);
  return keeper !== null && mayContinue(keeper, book.termsOf(entry.teamId, entry));
}

function decideAgain(book: LoadBook, entry: Waiting, now: number): Decision {
  const terms = book.termsOf(entry.teamId, entry);
  const decision = decide({ ask: entry, terms, candidates: book.candidates(entry, now), now });
  if (decision.kind === 'granted' || decision.reason !== entry.reason) enter(book, decision, entry);
  return decision;
}
