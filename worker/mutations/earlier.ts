import type { Applied, Change, Refused } from '#domain/mutations/mutation';
import type { Was } from '#protocol/sync';
import type { Moment } from './decide.ts';
import type { Owed } from './effects.ts';
import type { Wish } from './wish.ts';

/**
 * What devices hand back after the server was restored to an earlier time (sync.md, Pull 6): it keeps its place among the
 * words, and nothing of it is sent, for the server that was forgotten may have done so.
 */

/** What was done before has the time it was done at; nothing is ever of the future. */
export function timeOf({ earlier }: Wish, moment: Moment): Moment {
  const was = earlier?.was;
  return was?.done ? { ...moment, now: Math.min(was.at, moment.now) } : moment;
}

/** When it counts as decided: its words have that time, and if it is handed back once more it has it again. */
export const stampOf = (wish: Wish | Refused, now: number): number =>
  Math.min((wish.kind === 'wish' ? wish.earlier?.was?.at : undefined) ?? now, now);

export const withPlace = <W extends Wish | Refused>(wish: W, was: Was | undefined): W =>
  wish.kind === 'wish' && was ? { ...wish, earlier: { was } } : wish;

export type Then = { changes: readonly Change[]; effects: readonly Owed[] };

export function asOfThen({ changes, effects }: Applied, wish: Wish, { now }: Moment): Then {
  if (wish.earlier === null) return { changes, effects };
  const at = stampOf(wish, now);
  return { changes: changes.map((change) => asKnown(change, at)), effects: effects.flatMap(unsent) };
}

const UNKNOWN = { state: 'unknown', failure: 'mail.unknown' } as const;

function asKnown(change: Change, at: number): Change {
  if (change.table !== 'messages') return change;
  if (change.op === 'insert') {
    return { ...change, row: { ...change.row, at, ...(change.row.state === 'queued' ? UNKNOWN : {}) } };
  }
  return change.op === 'patch' && change.set.state === 'queued'
    ? { ...change, set: { ...change.set, ...UNKNOWN } }
    : change;
}

/** A letter keeps its row, so that a person can decide to send it; one put back stays as it was. */
function unsent(effect: Owed): Owed[] {
  if (effect.kind === 'send') return [{ kind: 'unsure', messageId: effect.messageId, to: effect.to }];
  return effect.kind === 'resend' ? [] : [effect];
}
