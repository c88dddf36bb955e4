import { env } from 'cloudflare:workers';
import { PLAIN_MESSAGE, type IncomingMessage } from '#domain/matching/incoming';
import type { Db } from '../../worker/db/client.ts';
import { partsOf } from '../../worker/http/file-parts.ts';
import { filesOf } from '../../worker/http/files.ts';
import { sha256Hex } from '../../worker/http/hash.ts';
import { receive, type IntakeDeps, type Received } from '../../worker/intake/receive.ts';
import { Rounds } from '../../worker/outbox/rounds.ts';
import { drainOutbox, type DrainDeps } from '../../worker/outbox/drain.ts';
import { acknowledgementText } from '../../worker/channels/mail/letter-texts.ts';
import { letterWords } from '../../worker/channels/mail/letter-words.ts';
import { readLetter } from '../../worker/channels/mail/read-letter.ts';
import { mailToken, parseReplyAddress } from '../../worker/channels/mail/reply-address.ts';
import type { MailDeps } from '../../worker/intake/mail/deps.ts';
import { FreshLetters } from '../../worker/intake/mail/fresh.ts';
import { LetterMemory } from '../../worker/intake/mail/letter-memory.ts';
import { adoptOrphans } from '../../worker/intake/mail/orphans.ts';
import { settleReview } from '../../worker/intake/mail/settle-review.ts';
import { workOffKept } from '../../worker/intake/mail/work.ts';
import { assignTask, lookAgain, writeGrants } from '../../worker/dispatcher/assign.ts';
import { releaseTasks } from '../../worker/dispatcher/release.ts';
import { settleOwnClients } from '../../worker/scopes/settle-own-clients.ts';
import { sweep, type SweepDeps } from '../../worker/jobs/sweep.ts';
import type { Delivery, OutgoingMessage } from '#domain/outgoing';
import { NOON } from './worker.ts';
import * as desk from './desk.ts';

/** Intake, outbox and sweep as the product composes them, over the real base and Dispatcher, with a clock and a mailer of the test. */

export type SentLetter = OutgoingMessage & { to: string };

export const clock = { now: NOON };
export const letters: SentLetter[] = [];
export const carrier: { take: (letter: SentLetter) => Promise<Delivery> } = {
  take: async (letter) => {
    letters.push(letter);
    return { kind: 'sent', sentAs: `${letter.messageId}@test`, subject: letter.subject };
  },
};

const deskDeps = { ...desk.deps, now: () => clock.now };

/** Assigning over another handle of the base, such as one that crashes. */
export const assignWith =
  (db: Db): IntakeDeps['assign'] =>
  (taskId, asked) =>
    assignTask({ ...deskDeps, db }, taskId, asked);

/** Who rings devices: nobody, but in tests of alerts. */
export const bells: Pick<DrainDeps, 'alert' | 'ring'> = {
  alert: async () => undefined,
  ring: async () => ({ kind: 'done' }),
};

export const drainDeps: DrainDeps = {
  db: desk.deps.db,
  now: () => clock.now,
  mail: (message, to) => carrier.take({ ...message, to }),
  poke: desk.deps.hub.poke,
  assign: (taskId) => lookAgain(deskDeps, taskId),
  roster: async () => writeGrants(deskDeps, await desk.dispatcher.refresh()),
  release: (payload) => releaseTasks(deskDeps, payload),
  ownClients: (employeeId) => settleOwnClients(deskDeps, employeeId),
  link: async () => undefined,
  settleReview: (reviewId) => settleReview(mailDeps, reviewId),
  alert: (about) => bells.alert(about),
  ring: (payload) => bells.ring(payload),
};

export const intakeDeps: IntakeDeps = {
  db: desk.deps.db,
  now: () => clock.now,
  assign: assignWith(desk.deps.db),
  writeAcknowledgement: acknowledgementText,
  drain: () => drainOutbox(drainDeps),
  poke: desk.deps.hub.poke,
  defer: desk.deps.defer,
};

const rounds = new Rounds();

export const mailDeps: MailDeps = {
  db: desk.deps.db,
  now: () => clock.now,
  defer: desk.deps.defer,
  bucket: env.FILES,
  fresh: new FreshLetters(),
  memory: new LetterMemory(),
  intake: intakeDeps,
  poke: desk.deps.hub.poke,
  work: () => rounds.run(() => workOffKept(mailDeps, { olderThanMs: 0 })),
  readLetter,
  parseAddress: parseReplyAddress,
  tagOf: (conversationId) => mailToken('secret of tests', conversationId),
  words: letterWords,
};

const sweepDeps: SweepDeps = {
  db: desk.deps.db,
  now: () => clock.now,
  drain: () => drainOutbox(drainDeps),
  assign: (taskId) => lookAgain(deskDeps, taskId),
  recount: () => desk.dispatcher.recount(),
  writeGrants: (grants) => writeGrants(deskDeps, grants),
  release: (employeeId) => releaseTasks(deskDeps, { employeeId, teamId: null, before: clock.now }),
  ownClients: (employeeId) => settleOwnClients(deskDeps, employeeId),
  letters: (olderThanMs) => workOffKept(mailDeps, { olderThanMs }),
  orphans: (olderThanMs) => adoptOrphans(mailDeps, { olderThanMs }),
  removeFiles: filesOf(env.FILES).remove,
  sweepParts: partsOf(env.FILES).sweep,
};

export async function sweepNow({ atStart = true } = {}): Promise<void> {
  await sweep(sweepDeps, { atStart });
  await desk.quiet();
}

type Facts = Partial<Omit<IncomingMessage, 'sender'>> & {
  name?: string;
  phone?: string | null;
  email?: string | null;
  company?: string;
};

let keys = 0;

/** A message of a form, by somebody who typed an e-mail address, unless told otherwise. */
export async function aMessage(facts: Facts = {}): Promise<IncomingMessage> {
  const { name = 'Ilze Kalniņa', phone = null, email = null, company = '', ...rest } = facts;
  const signs = [
    ...(phone === null ? [] : [{ kind: 'phone', value: phone, evidence: 'typed' } as const]),
    ...(email === null ? [] : [{ kind: 'email', value: email, evidence: 'typed' } as const]),
  ];
  const message = {
    ...PLAIN_MESSAGE,
    door: 'form',
    key: `nonce-${(keys += 1)}`,
    channel: 'form',
    sender: { name, company, language: null, signs },
    teamId: null,
    type: 'question',
    subject: '',
    text: 'Is the blue one still there?',
    mayAcknowledge: true,
    ...rest,
  } as const;
  const raw = JSON.stringify(message);
  return { ...message, raw, contentHash: await sha256Hex(raw) };
}

export type FiledReceipt = Extract<Received, { kind: 'filed' }>;

/** Takes the message in and waits for everything that was deferred. */
export async function receiveWhole(message: IncomingMessage): Promise<FiledReceipt> {
  const received = await receive(intakeDeps, message);
  await desk.quiet();
  return filedOr(received);
}

export function filedOr(received: Received): FiledReceipt {
  if (received.kind !== 'filed') throw new Error(`not filed: ${received.kind}`);
  return received;
}
