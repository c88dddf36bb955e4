import type { SearchHit } from '#domain/search';

/** Each kind has its third of the places; what one leaves empty the others may fill. */
export function share(kinds: readonly (readonly SearchHit[])[], limit: number): SearchHit[] {
  const taken = kinds.map((hits) => Math.min(hits.length, Math.floor(limit / kinds.length)));
  let left = limit - taken.reduce((sum, one) => sum + one, 0);
  for (const [index, hits] of kinds.entries()) {
    const more = Math.min(left, hits.length - taken[index]!);
    taken[index]! += more;
    left -= more;
  }
  return kinds.flatMap((hits, index) => hits.slice(0, taken[index]));
}
