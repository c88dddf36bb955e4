import { cutOff, type ReadLetter } from '#domain/mail/letter';
import type { Review } from '#domain/model';
import { commit, type RowChange } from '../../db/commit.ts';
import { rowsAreAt } from '../../db/guards.ts';
import { enterFate, enterLetter } from '../../db/queries/inputs.ts';
import { senderIsUnknown } from '../../db/queries/letter-facts.ts';
import { inputIs, setInputState } from '../../db/queries/mail-inbox.ts';
import { idsOf } from '../ids.ts';
import type { MailDeps } from './deps.ts';
import type { Understood } from './understand.ts';

/**
 * Keeps the letter of an unknown sender before the door of the base: one review for all that this sender sends.
 * @returns false when somebody was faster; then everything is read and decided again.
 */
export async function holdLetter(
  deps: Pick<MailDeps, 'db' | 'now' | 'poke' | 'defer' | 'intake'>,
  understood: Understood & { teamId: string },
  letter: Pick<ReadLetter, 'text'>,
): Promise<boolean> {
  const { db } = deps;
  const { input, journal, facts } = understood;
  const now = deps.now();
  const reviewId = facts.review?.id ?? idsOf('mail', input.key, ['review']).review;
  const newest = {
    name: journal.name,
    subject: journal.subject,
    text: cutOff(letter.text),
    letterId: journal.id,
    lastAt: now,
  };
  const scopes = [`review:${understood.teamId}`];
  const change = facts.review
    ? joinReview(facts.review, { ...newest, aligned: journal.aligned })
    : openReview({
        ...newest,
        id: reviewId,
        address: journal.address,
        aligned: journal.aligned,
        scopes,
        now,
        teamId: understood.teamId,
      });
  const fate = { fate: 'held', reason: 'unknown-sender' } as const;
  const committed = await commit(
    db,
    {
      guards: [
        inputIs(input.key, 'kept'),
        senderIsUnknown(journal.address),
        ...(facts.review ? [rowsAreAt('reviews', [facts.review])] : []),
      ],
      changes: [change],
      also: [
        setInputState(db, input.key, 'held'),
        enterFate(db, { channel: 'mail', key: input.key, ...fate }, now),
        enterLetter(db, journal, { ...fate, effect: input.key, reviewId }, now),
      ],
    },
    now,
  );
  if (committed.kind === 'conflict') return false;
  deps.defer(deps.poke({ head: committed.head, scopes: facts.review?.scopes ?? scopes }));
  if (committed.isAlerting) deps.defer(deps.intake.drain());
  return true;
}

type Newest = Pick<Review, 'name' | 'subject' | 'text' | 'letterId' | 'lastAt' | 'aligned'>;

const joinReview = (
  { id, letters, aligned }: { id: string; letters: number; aligned: boolean },
  newest: Newest,
): RowChange => {
  const set = { ...newest, letters: letters + 1, aligned: aligned && newest.aligned };
  return { op: 'patch', table: 'reviews', id, rootId: id, set };
};

type New = Newest & Pick<Review, 'id' | 'address' | 'teamId' | 'scopes'> & { now: number };

const openReview = ({ now, ...facts }: New): RowChange => {
  const undecided = { state: 'held', decidedBy: null, decidedAt: null, clientId: null } as const;
  const row = { ...facts, rootId: facts.id, letters: 1, firstAt: now, ...undecided };
  return { op: 'insert', table: 'reviews', row };
};
