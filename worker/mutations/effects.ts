import type { Effect } from '#domain/mutations/mutation';
import type { Db } from '../db/client.ts';
import type { Also } from '../db/local-rows.ts';
import { rememberPolicy } from '../db/queries/policies.ts';
import { putBack, takeBack } from '../db/queries/replies.ts';
import { judgeSender } from '../db/queries/reviews.ts';
import {
  doubtMail,
  replyRowId,
  queueAssign,
  queueMail,
  queueOwnClients,
  queueRelease,
  queueReview,
  queueRoster,
} from '../outbox/rows.ts';

/** An effect, or a letter of which nobody knows whether an earlier server sent it. */
export type Owed = Effect | { kind: 'unsure'; messageId: string; to: string };

/** What mutations owe the outside, as parts of their own batch: the fact and its effect are written together. */
export const effectRows = (db: Db, effects: readonly Owed[], now: number): Also[] =>
  effects.flatMap((effect) => rowsOf(db, effect, now));

function rowsOf(db: Db, effect: Owed, now: number): Also[] {
  switch (effect.kind) {
    case 'send':
      return [queueMail({ ...effect, dueAt: now + effect.delayMs }, now)];
    case 'unsure':
      return [doubtMail(effect, now)];
    case 'resend':
      return [putBack(db, replyRowId(effect.messageId), now)];
    case 'complete-letter':
      // Its row waits in the outbox already, and whoever claims looks at the files (claimDue).
      return [];
    case 'unsend':
      return [takeBack(db, replyRowId(effect.messageId))];
    case 'assign':
      return [queueAssign(effect.taskId, now)];
    case 'policy-changed':
      return [rememberPolicy(effect, now)];
    case 'roster':
      return [queueRoster(now)];
    case 'release':
      return [queueRelease(effect, now)];
    case 'own-clients':
      return [queueOwnClients(effect, now)];
    case 'settle-review':
      return [judgeSender(db, effect, now), queueReview(effect.reviewId, now)];
  }
}

/** After how many milliseconds something of them is due, each delay once. */
export const delaysOf = (effects: readonly Owed[]): number[] => [
  ...new Set(
    effects.flatMap((effect) =>
      effect.kind === 'unsend' || effect.kind === 'unsure' ? [] : effect.kind === 'send' ? effect.delayMs : 0,
    ),
  ),
];
