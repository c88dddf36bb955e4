import type { LoadBook } from './book.ts';
import { decide } from './decide.ts';
import type { Answer, Ask } from './decision.ts';
import { grantOf, type Entry } from './entry.ts';
import { enter } from './waiting.ts';

/** Answers one ask and enters the answer. Asked again, a grant that D1 has not confirmed is the same grant. */
export function ask(book: LoadBook, question: Ask, now: number): Answer {
  const known = book.entry(question.taskId);
  if (known && isOldFor(known, question)) return { kind: 'settled', taskId: question.taskId };
  if (known?.kind === 'granted') {
    if (question.rev > known.rev) book.put({ ...known, rev: question.rev });
    return grantOf(known);
  }

  const terms = book.termsOf(question.teamId, question);
  const decision = decide({ ask: question, terms, candidates: book.candidates(question, now), now });
  const rev = Math.max(question.rev, known?.rev ?? 0);
  enter(book, decision, { ...question, rev, since: known?.kind === 'waiting' ? known.since : now });
  return decision;
}

/**
 * Whether D1 has told that the task is held, or in a newer row that it is gone. A task that was taken from its holder
 * comes as news first: what waits longer has the better claim to the slot that opens.
 */
const isOldFor = (known: Entry, { rev }: Ask): boolean =>
  known.kind === 'held' || (known.kind === 'gone' && rev < known.rev);
