import { m } from '#messages';

/** A person's burden in words: "3 of 8", "3, no limit"; somebody whose capacity is none is not "0 of 0". */
export function loadWords({ open, capacity }: { open: number; capacity: number | null }): string {
  if (capacity === null) return m.load_no_limit({ open });
  return capacity === 0 && open === 0 ? m.load_takes_none() : m.load_of_capacity({ open, capacity });
}
