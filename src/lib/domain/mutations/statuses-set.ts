import { ORG_ROOT, type RequestKind, type RequestStatus } from '../model.ts';
import { manages } from '../permissions.ts';
import { statusesOf, whyNotStatuses, type StatusFacts } from '../status.ts';
import { applied, insert, patch, refused, type Change, type Mutator } from './mutation.ts';

/** One cell of the matrix. */
export type StatusMove = { kind: RequestKind; from: RequestStatus; to: RequestStatus };
type Changed = Pick<StatusFacts, 'name' | 'colour' | 'position' | 'active'>;

/** What changes, and nothing else: two people who edit different cells or names have both been heard. */
export type StatusesSet = {
  add: readonly (Pick<StatusFacts, 'id' | 'meaning' | 'colour' | 'kinds' | 'position'> & { name: string })[];
  change: readonly { id: RequestStatus; set: { [K in keyof Changed]?: Changed[K] | undefined } }[];
  allow: readonly StatusMove[];
  refuse: readonly StatusMove[];
};

/**
 * Changes the statuses and their matrix (PR12), judged as the whole that comes of it (ST8): a new status needs its ways in
 * the same moment, or it would be a trap in between. Nothing is ever removed: requests keep what they have (ST9).
 */
export const statusesSet: Mutator<StatusesSet> = {
  keys: () => [{ table: 'statuses', of: ORG_ROOT }],

  run(view, { add, change, allow, refuse }, { actor }) {
    if (!manages(actor)) return refused('status.not-allowed');
    const rows = view.list('statuses', ORG_ROOT);
    const before = new Map(statusesOf(rows).map((status) => [status.id, status]));
    const after = new Map(before);
    for (const { id, name, meaning, colour, kinds, position } of add) {
      if (after.has(id)) return refused('status.exists');
      const moves = { usual: [], order: [] };
      after.set(id, { id, name, meaning, colour, kinds: [...new Set(kinds)], moves, position, active: true });
    }
    for (const { id, set } of change) {
      const status = after.get(id);
      if (!status) return refused('status.gone');
      after.set(id, { ...status, ...said(set) });
    }
    for (const [moves, isAllowed] of [
      [allow, true],
      [refuse, false],
    ] as const) {
      for (const move of moves) {
        const status = after.get(move.from);
        if (!status || !after.has(move.to)) return refused('status.gone');
        after.set(move.from, withMove(status, move, isAllowed));
      }
    }
    const refusal = whyNotStatuses([...after.values()]);
    if (refusal !== null) return refused(refusal);
    const stored = new Set(rows.map(({ id }) => id));
    return applied([...after.values()].flatMap((status) => written(status, before.get(status.id), stored)));
  },
};

const said = (set: StatusesSet['change'][number]['set']): Partial<Changed> =>
  Object.fromEntries(Object.entries(set).filter(([, value]) => value !== undefined));

function withMove(status: StatusFacts, { kind, to }: StatusMove, isAllowed: boolean): StatusFacts {
  const others = status.moves[kind].filter((id) => id !== to);
  // In one order, however it came about: the same matrix is the same row on every device.
  const ways = isAllowed ? [...others, to].sort() : others;
  return ways.length === status.moves[kind].length ? status : { ...status, moves: { ...status.moves, [kind]: ways } };
}

const FIELDS = ['name', 'colour', 'position', 'active', 'moves'] as const;

function written(status: StatusFacts, before: StatusFacts | undefined, stored: ReadonlySet<string>): Change[] {
  const news = FIELDS.filter((field) => status[field] !== before?.[field]);
  if (news.length === 0) return [];
  if (!stored.has(status.id)) return [insert('statuses', { rootId: ORG_ROOT, ...status })];
  return [patch('statuses', status.id, Object.fromEntries(news.map((field) => [field, status[field]])))];
}
