import { candidatesFor, type Burden, type Candidate, type People } from './candidates.ts';

/** Somebody whom tasks can be given to. */
export type Hand = Candidate & {
  /** No one else of them who is there has less, and room. */
  best: boolean;
};

/**
 * Who may be given every task of these teams, or any, by name: in an order by load somebody's key would change with each
 * task that they are given.
 */
export function handsFor(
  { teamIds, need }: { teamIds: ReadonlySet<string>; need: 'every' | 'any' },
  people: People,
  burdens: readonly Burden[],
): Hand[] {
  const found = [...teamIds].flatMap((teamId) => candidatesFor(teamId, people, burdens));
  const all = [...Map.groupBy(found, ({ id }) => id).values()].flatMap((own): Candidate[] =>
    need === 'every' && own.length < teamIds.size ? [] : [{ ...own[0]!, inTeam: own.every(({ inTeam }) => inTeam) }],
  );
  const free = all.filter(({ inTeam, away, full }) => inTeam && !away && !full);
  const least = Math.min(...free.map(({ open }) => open));
  const best = free.find(({ open }) => open === least);
  return all
    .map((one) => ({ ...one, best: one.id === best?.id }))
    .sort((a, b) => Number(b.inTeam) - Number(a.inTeam) || a.name.localeCompare(b.name));
}
