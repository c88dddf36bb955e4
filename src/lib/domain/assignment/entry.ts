import type { WaitingReason } from '../model.ts';
import type { Grant, Receipt } from './decision.ts';
import type { Work } from './rules.ts';

/** What the load book knows of one task. `rev` is the newest of D1's that it has heard of. */
type Known = Work & { taskId: string; teamId: string; rev: number };

/** Given away; D1 has not said so yet. It counts as load, and the same task asked again gets the same answer. */
export type Granted = Known & { kind: 'granted'; employeeId: string; receipt: Receipt };
/** D1 says who holds it; and that it moves on to others than `passed` unless it has been seen by then (AS7). */
export type Held = Known & {
  kind: 'held';
  employeeId: string;
  acknowledgeBy: number | null;
  passed: readonly string[];
};
/** In line. `since` is the UTC millisecond it began to wait, or was created if the book had to be rebuilt. */
export type Waiting = Known & {
  kind: 'waiting';
  since: number;
  continueWith: string | null;
  passed: readonly string[];
  reason: WaitingReason;
};
/** Closed or released. Kept a while, only so that older news cannot bring it back. */
export type Gone = Known & { kind: 'gone'; at: number };

export type Entry = Granted | Held | Waiting | Gone;

/** What is to be written of it. */
export const grantOf = ({ taskId, employeeId, receipt }: Granted): Grant => ({
  kind: 'granted',
  taskId,
  employeeId,
  receipt,
});

export const holderOf = (entry: Entry | undefined): string | null =>
  entry?.kind === 'granted' || entry?.kind === 'held' ? entry.employeeId : null;
