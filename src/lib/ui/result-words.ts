import { m } from '#messages';
import type { BuiltInResult, Listed } from '#domain/model';
import { isBuiltInResult } from '#domain/results';
import { ownLists } from './own-lists.ts';

const RESULTS: Readonly<Record<BuiltInResult, () => string>> = {
  answered: m.complete_answered,
  sold: m.complete_sold,
  agreed: m.complete_agreed,
  refused: m.complete_refused,
  'no-answer': m.complete_no_answer,
  'passed-on': m.complete_passed_on,
};

/** What a result is called: as the organisation writes it, else by our own word. */
export const resultName = ({ id, name }: Pick<Listed, 'id' | 'name'>): string =>
  name ?? (isBuiltInResult(id) ? RESULTS[id]() : id);

/** What came of something: from the list, else in the words it was said in. */
export const resultText = (result: string): string =>
  resultName(ownLists.results.find(({ id }) => id === result) ?? { id: result, name: null });
