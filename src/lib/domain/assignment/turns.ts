/**
 * How many turns until each member's own, 1 being next: round the members by id, beginning behind whoever had the last
 * (AS5). Somebody who is new comes in where their id stands; who was passed over while absent is owed nothing.
 * @param memberIds in order
 */
export function turnsAfter(last: string | undefined, memberIds: readonly string[]): (index: number) => number {
  const behind = last === undefined ? 0 : memberIds.findIndex((id) => id > last);
  const next = Math.max(behind, 0);
  return (index) => ((index - next + memberIds.length) % memberIds.length) + 1;
}
