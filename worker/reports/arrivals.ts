import { MOST_ARRIVALS, type Arrival } from '#domain/assignment/trial/past';
import type { Db } from '../db/client.ts';
import { listArrivals, type ArrivalRow } from '../db/queries/arrivals.ts';
import { measure } from './measure.ts';

type Asked = { teamId: string; from: number; to: number };
export type PastArrivals = { from: number; isWhole: boolean; arrivals: Arrival[] };

/** The newest that came to a team, for trying rules on them (AS13), with what has only just happened. */
export async function readArrivals(db: Db, { teamId, from, to }: Asked): Promise<PastArrivals> {
  await measure(db);
  const rows = await listArrivals(db, { teamId, from, to, requests: MOST_ARRIVALS + 1 });
  const kept = rows.slice(-MOST_ARRIVALS);
  const isWhole = kept.length === rows.length;
  return { from: isWhole ? from : kept[0]!.at, isWhole, arrivals: numbered(kept) };
}

type Known = { number: number; requestId: string; endedAt: number | null };

/** Puts numbers in the place of ids, and tells which request of the same client was open when another came (AS1). */
function numbered(rows: readonly ArrivalRow[]): Arrival[] {
  const numbers = new Map<string, number>();
  const openOf = new Map<string, Known[]>();
  return rows.map(({ requestId, clientId, endedAt, ...facts }) => {
    const number = numbers.get(requestId) ?? numbers.size;
    const open = (openOf.get(clientId) ?? []).filter((one) => one.endedAt === null || one.endedAt > facts.at);
    const other = open.findLast((one) => one.requestId !== requestId)?.number ?? null;
    if (!numbers.has(requestId)) open.push({ number, requestId, endedAt });
    numbers.set(requestId, number);
    openOf.set(clientId, open);
    return { ...facts, request: number, other };
  });
}
