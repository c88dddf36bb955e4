import type { Delivery, OutgoingMessage } from '#domain/outgoing';
import type { Db, Statement } from '../db/client.ts';
import { commit, type RowChange } from '../db/commit.ts';
import { letterIdOf, recordSentLetters } from '../db/queries/journal-out.ts';
import { findLetters, type LetterToSend } from '../db/queries/letters.ts';
import { findLostLetters, holdsLeases, settleEffects, type Claimed, type Settled } from '../db/queries/outbox.ts';
import { delayAfter, MAX_ATTEMPTS } from './backoff.ts';
import type { MailPayload } from './rows.ts';

export type LetterDeps = {
  db: Db;
  /** UTC milliseconds. */
  now: () => number;
  /** Sends one letter to one address. */
  mail: (letter: OutgoingMessage, to: string) => Promise<Delivery>;
  poke: (poke: { head: number; scopes: readonly string[] }) => Promise<void>;
};

type Outcome = {
  effect: Claimed;
  letter: LetterToSend;
  settled: Settled;
  failure: string | null;
  /** Set when it left: where to, and under which subject. */
  sent: { to: string; subject: string } | null;
};

const messageIdOf = (effect: Claimed): string => (effect.payload as MailPayload).messageId;

/** Sends the claimed letters at once, and writes down what became of all of them in one batch. */
export async function sendLetters(deps: LetterDeps, effects: readonly Claimed[]): Promise<void> {
  if (effects.length === 0) return;
  const letters = await findLetters(deps.db, effects.map(messageIdOf));
  const due = effects.flatMap((effect) => {
    const letter = letters.get(messageIdOf(effect));
    return letter ? [{ effect, letter }] : [];
  });
  const light = due.filter(({ letter }) => letter.files.length === 0);
  await record(deps, await Promise.all(light.map(({ effect, letter }) => sendOne(deps, effect, letter))));
  // One at a time and written down at once: files of several letters would not fit into one isolate.
  for (const { effect, letter } of due.filter(({ letter: { files } }) => files.length > 0)) {
    await record(deps, [await sendOne(deps, effect, letter)]);
  }
}

/** Letters whose sender died in mid-send: nobody knows, so nobody sends them again unasked. */
export async function recordLost(deps: LetterDeps): Promise<void> {
  const lost = await findLostLetters(deps.db, deps.now());
  if (lost.length === 0) return;
  const letters = await findLetters(deps.db, lost.map(messageIdOf));
  const settled: Settled = { state: 'unknown', lastError: 'the sender was gone' };
  const outcomes = lost.flatMap((effect): Outcome[] => {
    const letter = letters.get(messageIdOf(effect));
    return letter ? [{ effect, letter, settled, failure: 'mail.unknown', sent: null }] : [];
  });
  await record(deps, outcomes);
}

async function sendOne(deps: LetterDeps, effect: Claimed, letter: LetterToSend): Promise<Outcome> {
  const to = (effect.payload as MailPayload).to ?? letter.address;
  const delivery: Delivery =
    to === null
      ? { kind: 'refused', permanent: true, code: 'reply.no-address', detail: '' }
      : await deps.mail(letter, to).catch((error: unknown) => ({ kind: 'unknown', detail: String(error) }));
  const sent = delivery.kind === 'sent' && to !== null ? { to, subject: delivery.subject } : null;
  return { effect, letter, sent, ...settle(delivery, effect.attempts, deps.now()) };
}

function settle(delivery: Delivery, attempts: number, now: number): Pick<Outcome, 'settled' | 'failure'> {
  if (delivery.kind === 'sent') return { settled: { state: 'sent', sentAs: delivery.sentAs }, failure: null };
  const lastError = delivery.detail;
  if (delivery.kind === 'unknown') return { settled: { state: 'unknown', lastError }, failure: 'mail.unknown' };
  if (delivery.permanent || attempts >= MAX_ATTEMPTS) {
    return { settled: { state: 'failed', lastError }, failure: delivery.code };
  }
  return { settled: { state: 'queued', dueAt: now + delayAfter(attempts), lastError }, failure: null };
}

/** The state travels to the devices with the message, so it is a change like any other; a lost lease writes nothing. */
async function record(deps: LetterDeps, outcomes: readonly Outcome[]): Promise<void> {
  if (outcomes.length === 0) return;
  const committed = await commitOutcomes(deps, outcomes);
  if (committed.kind === 'committed') {
    const scopes = [...new Set(outcomes.flatMap(({ letter }) => letter.scopes))];
    return deps.poke({ head: committed.head, scopes });
  }
  // One lost lease must not hide what became of the other letters.
  if (outcomes.length > 1) for (const outcome of outcomes) await record(deps, [outcome]);
}

const commitOutcomes = ({ db, now }: LetterDeps, outcomes: readonly Outcome[]) =>
  commit(
    db,
    {
      guards: [holdsLeases(outcomes.map(({ effect }) => effect))],
      changes: outcomes.map(changeOf),
      also: [settleEffects(db, outcomes), ...journalOf(db, outcomes, now())],
    },
    now(),
  );

const changeOf = ({ letter, settled, failure, sent }: Outcome): RowChange => ({
  op: 'patch',
  table: 'messages',
  id: letter.messageId,
  rootId: letter.rootId,
  set: { state: settled.state, failure, ...(sent === null ? {} : { letterId: letterIdOf(letter.messageId) }) },
});

/** What left stands in the journal from the moment it is known to have left. */
function journalOf(db: Db, outcomes: readonly Outcome[], at: number): Statement[] {
  const sent = outcomes.flatMap(({ effect, letter, settled, sent: as }) =>
    as === null || settled.state !== 'sent' ? [] : [{ letter, ...as, effectId: effect.id, sentAs: settled.sentAs, at }],
  );
  return sent.length === 0 ? [] : [recordSentLetters(db, sent)];
}
