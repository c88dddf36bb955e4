import type { StatusMove } from '#domain/mutations/statuses-set';
import { ends, isBuiltIn, type StatusFacts, type Statuses } from '#domain/status';

type New = Pick<StatusFacts, 'id' | 'meaning' | 'kinds' | 'position'>;

/**
 * The ways a new status begins with, forward only: into work from what comes before it, and out to the ends; into an end
 * from wherever the built-in one of that meaning can be reached. The matrix is there to change it.
 */
export const firstWays = (statuses: Statuses, made: New): StatusMove[] =>
  made.kinds.flatMap((kind) => {
    const others = statuses.filter(({ kinds, active }) => active && kinds.includes(kind));
    const sources = others.filter(({ meaning }) => !ends(meaning));
    const ways: [from: string, to: string][] = ends(made.meaning)
      ? sources.filter(({ moves }) => moves[kind].includes(made.meaning)).map(({ id }) => [id, made.id])
      : [
          ...sources.filter((one) => isBefore(one, made)).map(({ id }): [string, string] => [id, made.id]),
          ...others
            .filter(({ id, meaning }) => ends(meaning) && isBuiltIn(id))
            .map(({ id }): [string, string] => [made.id, id]),
        ];
    return ways.map(([from, to]) => ({ kind, from, to }));
  });

const isBefore = (one: StatusFacts, made: New): boolean =>
  one.meaning === made.meaning ? one.position < made.position : one.meaning === 'open';

/** A place right behind `after` among the statuses of one meaning, or in front of all when that is null. */
export function placeAfter(peers: Statuses, after: string | null): number {
  const at = peers.findIndex(({ id }) => id === after);
  const before = peers[at]?.position;
  const behind = peers[at + 1]?.position;
  if (before === undefined) return behind === undefined ? 0 : behind - 100;
  return behind === undefined ? before + 100 : (before + behind) / 2;
}
