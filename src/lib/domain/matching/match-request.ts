import type { RequestType } from '../model.ts';
import type { Match } from './incoming.ts';

/** Which request a message of a known client belongs to (MT3, MT4, MT5). */
export type RequestChoice =
  /** `taskId` is the open answer task to mark *new message*; null: the responsible gets one. */
  | { kind: 'join'; requestId: string; teamId: string; taskId: string | null }
  /** `standsAlone`: new whatever else is open (MT4), hence nobody else's request makes this decision wrong. */
  | { kind: 'new'; followsId: string | null; standsAlone: boolean };

/** MT4: each of these stands by itself, however many of them are open. */
const STANDS_ALONE: ReadonlySet<RequestType> = new Set(['order']);

export function matchRequest(type: RequestType, match: Match | null): RequestChoice {
  if (STANDS_ALONE.has(type)) return { kind: 'new', followsId: null, standsAlone: true };
  if (!match?.open) return { kind: 'new', followsId: match?.done?.id ?? null, standsAlone: false };
  const { id, teamId, taskId } = match.open;
  return { kind: 'join', requestId: id, teamId, taskId };
}
