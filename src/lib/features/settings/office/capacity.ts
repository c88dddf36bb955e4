/** Most tasks at once as they stand in a field: empty is no limit. */

const MOST = 10_000;

export const writeCapacity = (capacity: number | null): string => (capacity === null ? '' : String(capacity));

/** undefined for what is no such number. */
export function readCapacity(typed: string | number | null): number | null | undefined {
  const text = String(typed ?? '').trim();
  if (text === '') return null;
  return /^\d{1,5}$/.test(text) && Number(text) <= MOST ? Number(text) : undefined;
}
