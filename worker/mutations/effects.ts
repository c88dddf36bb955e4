import type { Effect } from '#domain/mutations/mutation';
import type { Db } from '../db/client.ts';
import type { Also } from '../db/local-rows.ts';
import { putBack, takeBack } from '../db/queries/replies.ts';
import { judgeSender } from '../db/queries/reviews.ts';
import { replyRowId, queueAssign, queueMail, queueRelease, queueReview, queueRoster } from '../outbox/rows.ts';

/** What mutations owe the outside, as parts of their own batch: the fact and its effect are written together. */
export const effectRows = (db: Db, effects: readonly Effect[], now: number): Also[] =>
  effects.flatMap((effect) => rowsOf(db, effect, now));

function rowsOf(db: Db, effect: Effect, now: number): Also[] {
  switch (effect.kind) {
    case 'send':
      return [queueMail({ ...effect, dueAt: now + effect.delayMs }, now)];
    case 'resend':
      return [putBack(db, replyRowId(effect.messageId), now)];
    case 'unsend':
      return [takeBack(db, replyRowId(effect.messageId))];
    case 'assign':
      return [queueAssign(effect.taskId, now)];
    case 'roster':
      return [queueRoster(now)];
    case 'release':
      return [queueRelease(effect, now)];
    case 'settle-review':
      return [judgeSender(db, effect, now), queueReview(effect.reviewId, now)];
  }
}

/** After how many milliseconds something of them is due, each delay once. */
export const delaysOf = (effects: readonly Effect[]): number[] => [
  ...new Set(
    effects.flatMap((effect) => (effect.kind === 'unsend' ? [] : effect.kind === 'send' ? effect.delayMs : 0)),
  ),
];
