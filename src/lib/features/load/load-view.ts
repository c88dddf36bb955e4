import type { Role } from '#domain/model';

/** One person's burden, as store/queries/load.ts gives it. */
export type Burden = {
  employeeId: string;
  name: string;
  role: Role;
  teamIds: readonly string[];
  open: number;
  capacity: number | null;
  away: boolean;
  active: boolean;
};

export type Fill = {
  /** Length of the bar, 0 … 1. */
  share: number;
  level: 'free' | 'busy' | 'full' | 'over';
};

const BUSY_FROM = 0.75; // of capacity: the next few tasks fill it

/** How full someone is. Without a capacity the bar is drawn against the busiest, so that bars stay comparable. */
export function fillOf(burden: Pick<Burden, 'open' | 'capacity'>, busiest: number): Fill {
  const { open, capacity } = burden;
  if (capacity === null) return { share: busiest === 0 ? 0 : Math.min(1, open / busiest), level: 'free' };
  const share = capacity === 0 ? 1 : open / capacity;
  const level = share > 1 || (capacity === 0 && open > 0) ? 'over' : share === 1 ? 'full' : 'free';
  if (level !== 'free') return { share: 1, level };
  return { share, level: share >= BUSY_FROM ? 'busy' : 'free' };
}

/** Who can take no more comes first, then the fullest; people who are away stand among the others: their work waits too. */
export function byBurden(burdens: readonly Burden[]): Burden[] {
  const busiest = busiestOf(burdens);
  const weight = new Map(burdens.map((burden) => [burden.employeeId, weightOf(burden, busiest)]));
  return [...burdens].sort(
    (a, b) =>
      (weight.get(b.employeeId) ?? 0) - (weight.get(a.employeeId) ?? 0) ||
      b.open - a.open ||
      a.name.localeCompare(b.name),
  );
}

const weightOf = (burden: Burden, busiest: number): number => {
  const { share, level } = fillOf(burden, busiest);
  return level === 'over' ? 2 : share;
};

export const busiestOf = (burdens: readonly Burden[]): number => Math.max(0, ...burdens.map(({ open }) => open));

/** Could be given a task now: there, switched on, below capacity. */
export const isFree = ({ active, away, open, capacity }: Burden): boolean =>
  active && !away && (capacity === null || open < capacity);
