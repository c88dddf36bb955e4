import { ORG_ROOT, type Listed } from '../model.ts';
import { ownOf, whyNotEdit, whyNotList, withSaid } from '../own-list.ts';
import { manages } from '../permissions.ts';
import { isBuiltInResult, resultsOf } from '../results.ts';
import { applied, patch, refused, type Mutator } from './mutation.ts';

/** What changes, and nothing else: two people who edit different results have both been heard. */
export type ResultsSet = {
  add: readonly { id: string; name: string }[];
  change: readonly { id: string; set: { name?: string | null | undefined; active?: boolean | undefined } }[];
};

/** Changes the list of results that tasks are completed with (PR13, RT2, RT5). */
export const resultsSet: Mutator<ResultsSet> = {
  keys: () => [{ table: 'organisation', id: ORG_ROOT }],

  run(view, { add, change }, { actor }) {
    if (!manages(actor)) return refused('result.not-allowed');
    const office = view.get('organisation', ORG_ROOT);
    if (!office) return refused('organisation.gone');
    const before = resultsOf(office.results);
    const whyNot = whyNotEdit(before, { add, change });
    if (whyNot !== null) return refused(`result.${whyNot}`);
    const made = add.map(({ id, name }): Listed => ({ id, name, active: true }));
    const after = [...before, ...made].map((result) =>
      change.filter(({ id }) => id === result.id).reduce((one, { set }) => withSaid(one, set), result),
    );
    const refusal = whyNotList(after, isBuiltInResult);
    // A task that is to be completed with one needs one to choose.
    if (refusal !== null) return refused(`result.${refusal}`);
    if (!after.some(({ active }) => active)) return refused('result.needed');
    return applied([patch('organisation', ORG_ROOT, { results: ownOf(after, before, office.results ?? []) })]);
  },
};
