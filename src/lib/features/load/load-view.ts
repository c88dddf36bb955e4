import type { Employee } from '#domain/model';

/** Somebody and how much they carry. */
export type Burden = Pick<Employee, 'id' | 'name' | 'capacity' | 'away' | 'active'> & { open: number };

export type Fill = {
  /** Length of the bar, 0 … 1. */
  share: number;
  level: 'free' | 'busy' | 'full' | 'over';
};

const BUSY_FROM = 0.75; // of capacity: the next few tasks fill it

/** How full someone is. Without a capacity the bar is drawn against the busiest, so that bars stay comparable. */
export function fillOf({ open, capacity }: Pick<Burden, 'open' | 'capacity'>, busiest: number): Fill {
  if (capacity === null) return { share: busiest === 0 ? 0 : Math.min(1, open / busiest), level: 'free' };
  if (open === 0) return { share: 0, level: 'free' };
  if (open >= capacity) return { share: 1, level: open > capacity ? 'over' : 'full' };
  const share = open / capacity;
  return { share, level: share >= BUSY_FROM ? 'busy' : 'free' };
}

/** Who can take no more comes first, then the fullest; people who are away stand among the others: their work waits too. */
export function fullestFirst<B extends Burden>(rows: readonly B[]): B[] {
  const busiest = busiestOf(rows);
  const weight = new Map(rows.map((row) => [row.id, weightOf(row, busiest)]));
  return [...rows].sort(
    (a, b) => (weight.get(b.id) ?? 0) - (weight.get(a.id) ?? 0) || b.open - a.open || a.name.localeCompare(b.name),
  );
}

const weightOf = (row: Burden, busiest: number): number => {
  const { share, level } = fillOf(row, busiest);
  return level === 'over' ? 2 : share;
};

export const busiestOf = (rows: readonly Burden[]): number => Math.max(0, ...rows.map(({ open }) => open));

/** Takes tasks at all: managers and owners are often set to none. */
export const takesTasks = ({ active, capacity }: Burden): boolean => active && capacity !== 0;

/** Could be given a task now: there, switched on, below capacity. */
export const isFree = ({ active, away, open, capacity }: Burden): boolean =>
  active && !away && (capacity === null || open < capacity);
