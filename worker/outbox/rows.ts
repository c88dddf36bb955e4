import type { LinkPurpose } from '#domain/link';
import type { LocalRow } from '../db/local-rows.ts';
import { keepUnsure, putEffect } from '../db/queries/outbox.ts';

/**
 * The effects that facts owe, as rows for the batch of the fact. An effect is named by what it is about, so asking
 * for it twice is one row, and asking again after it has happened makes it due again.
 *
 * | kind | repeated after a crash | is gone when done |
 * |---|---|---|
 * | mail | never: it becomes `unknown` | kept as `sent`: it counts against the next automatic letter |
 * | assign, roster, release, own-clients | yes, the Dispatcher answers the same | removed |
 * | review | yes, what is settled is no longer held | removed |
 * | link | yes, the same link twice harms nobody | removed |
 * | alert | yes, it owes the same rings | removed; written by commit.ts for whatever gives somebody to hear of it |
 * | ring | yes, by its Topic a device shows the newest | removed |
 *
 * Pokes have no row: a device that misses one pulls within a minute by itself.
 */

/** JSON in a row of kind `mail`. `to` is the address its writer chose; null is the client's own. */
export type MailPayload = { messageId: string; to: string | null };
/** JSON in a row of kind `assign`. */
export type AssignPayload = { taskId: string };
/** JSON in a row of kind `link`: the link's secret is made from `seed` when the letter is written (http/auth/links.ts). */
export type LinkPayload = { employeeId: string; purpose: LinkPurpose; seed: string };

/** JSON in a row of kind `release`; each field is explained in worker/dispatcher/release.ts. */
export type ReleasePayload = { employeeId: string; teamId: string | null; before: number; isAway?: boolean };

/** JSON in a row of kind `own-clients`. */
export type OwnClientsPayload = { employeeId: string };

/** JSON in a row of kind `review`. */
export type ReviewPayload = { reviewId: string };

/** The row that carries a message out, a reply or an automatic letter. */
export const replyRowId = (messageId: string): string => `mail_${messageId}`;
const assignId = (taskId: string): string => `assign_${taskId}`;
const ROSTER_ID = 'roster';

type Mail = { messageId: string; dueAt: number; to?: string; automaticTo?: string };

/** Sends the message to its client by mail, not before `dueAt` (UTC ms). */
export const queueMail = ({ messageId, dueAt, automaticTo, to = automaticTo }: Mail, now: number): LocalRow => {
  const payload: MailPayload = { messageId, to: to ?? null };
  return putEffect({ id: replyRowId(messageId), kind: 'mail', payload, dueAt, automaticTo: automaticTo ?? null }, now);
};

/** A letter that may have left through a server that is forgotten: nothing sends it but a person's word. */
export const doubtMail = ({ messageId, to }: { messageId: string; to: string }, now: number): LocalRow => {
  const payload: MailPayload = { messageId, to };
  return keepUnsure({ id: replyRowId(messageId), kind: 'mail', payload, dueAt: now, automaticTo: null }, now);
};

/** Looks at the task again: assigns it, or tells the Dispatcher who holds it. */
export const queueAssign = (taskId: string, now: number): LocalRow => {
  const payload: AssignPayload = { taskId };
  return putEffect({ id: assignId(taskId), kind: 'assign', payload, dueAt: now, automaticTo: null }, now);
};

/** The Dispatcher reads employees, teams and memberships again. */
export const queueRoster = (now: number): LocalRow =>
  putEffect({ id: ROSTER_ID, kind: 'roster', payload: {}, dueAt: now, automaticTo: null }, now);

/** Takes back the tasks that an employee may not keep; of every team they leave, for itself. Going away is another matter. */
export const queueRelease = ({ employeeId, teamId, before, isAway = false }: ReleasePayload, now: number): LocalRow => {
  const payload: ReleasePayload = { employeeId, teamId, before, isAway };
  const id = `release_${employeeId}_${isAway ? 'away' : (teamId ?? 'all')}`;
  return putEffect({ id, kind: 'release', payload, dueAt: now, automaticTo: null }, now);
};

/** The cards an employee works on say that they are theirs, or need not (PR11). */
export const queueOwnClients = ({ employeeId }: OwnClientsPayload, now: number): LocalRow => {
  const payload: OwnClientsPayload = { employeeId };
  const id = `own-clients_${employeeId}`;
  return putEffect({ id, kind: 'own-clients', payload, dueAt: now, automaticTo: null }, now);
};

/** Files or ignores the held letters of a review that has been decided. */
export const queueReview = (reviewId: string, now: number): LocalRow => {
  const payload: ReviewPayload = { reviewId };
  return putEffect({ id: `review_${reviewId}`, kind: 'review', payload, dueAt: now, automaticTo: null }, now);
};

/** Writes to an employee with a link to their password; the newest link takes the place of one that has not left yet. */
export const queueLink = (payload: LinkPayload, now: number): LocalRow =>
  putEffect(
    { id: `link_${payload.purpose}_${payload.employeeId}`, kind: 'link', payload, dueAt: now, automaticTo: null },
    now,
  );
