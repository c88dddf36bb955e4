import { ORG_ROOT, PRIORITIES, type Deadlines, type OwnType, type Priority, type RequestType } from '../model.ts';
import { ownOf, whyNotEdit, withSaid } from '../own-list.ts';
import { manages } from '../permissions.ts';
import { typesOf, whyNotTypes } from '../request-types.ts';
import { applied, patch, refused, type Mutator } from './mutation.ts';

type Said = {
  name?: string | null | undefined;
  active?: boolean | undefined;
  /** Working minutes; null takes the deadline off, and what is not named stays. */
  deadlines?: { [P in Priority]?: number | null | undefined } | undefined;
};

/** What changes, and nothing else: two people who edit different types or deadlines have both been heard. */
export type TypesSet = {
  add: readonly { id: RequestType; name: string }[];
  change: readonly { id: RequestType; set: Said }[];
};

/** Changes the types of requests and their deadlines (PR13, RT1, RT2). What there is keeps the deadline it was given (SL2). */
export const typesSet: Mutator<TypesSet> = {
  keys: () => [{ table: 'organisation', id: ORG_ROOT }],

  run(view, { add, change }, { actor }) {
    if (!manages(actor)) return refused('type.not-allowed');
    const office = view.get('organisation', ORG_ROOT);
    if (!office) return refused('organisation.gone');
    const before = typesOf(office.requestTypes);
    const whyNot = whyNotEdit(before, { add, change });
    if (whyNot !== null) return refused(`type.${whyNot}`);
    const made = add.map(({ id, name }): OwnType => ({ id, name, active: true, deadlines: {} }));
    const after = [...before, ...made].map((type) =>
      change.filter(({ id }) => id === type.id).reduce((one, { set }) => withChange(one, set), type),
    );
    const refusal = whyNotTypes(after);
    if (refusal !== null) return refused(`type.${refusal}`);
    return applied([
      patch('organisation', ORG_ROOT, { requestTypes: ownOf(after, before, office.requestTypes ?? []) }),
    ]);
  },
};

const withChange = (type: OwnType, { deadlines, ...said }: Said): OwnType =>
  withSaid(type, { ...said, deadlines: deadlines && withDeadlines(type.deadlines, deadlines) });

/** In one order, however it came about: the same deadlines are the same row on every device. */
function withDeadlines(before: Deadlines, said: NonNullable<Said['deadlines']>): Deadlines {
  const minutesOf = (priority: Priority) => (said[priority] === undefined ? before[priority] : said[priority]);
  return Object.fromEntries(
    PRIORITIES.flatMap((priority) => {
      const minutes = minutesOf(priority);
      return minutes == null ? [] : [[priority, minutes]];
    }),
  );
}
