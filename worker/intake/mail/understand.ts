import { isAligned } from '#domain/mail/authentication';
import { letterFate, type LetterFate } from '#domain/mail/fate';
import { claimsThread, messageIdOf, referencesOf } from '#domain/mail/headers';
import { snippetOf, type ReadLetter } from '#domain/mail/letter';
import { isOwnEcho, whyNeverAnswer, type NeverAnswer } from '#domain/mail/never-answer';
import { chooseThread } from '#domain/mail/thread';
import type { IncomingLetter, ThreadChoice } from '#domain/matching/incoming';
import { findLetterFacts, type LetterFacts } from '../../db/queries/letter-facts.ts';
import type { MailInput } from '../../db/queries/mail-inbox.ts';
import type { MailDeps } from './deps.ts';
import { letterIdOf, REPEAT_MARK, type KeptMail } from './door.ts';

/** Whose word in `Authentication-Results` counts where the door itself has not looked: Cloudflare's incoming servers. */
const TRUSTED_SERVER = 'mx.cloudflare.net';

/** A letter with everything that a decision about it rests on, and the decision. */
export type Understood = {
  input: MailInput;
  journal: IncomingLetter;
  /** Who is taken for its sender; null when it names nobody. */
  sender: { address: string; name: string } | null;
  fate: LetterFate;
  thread: ThreadChoice;
  neverAnswer: NeverAnswer | null;
  facts: LetterFacts;
  house: NonNullable<LetterFacts['house']>;
};

type Seen = { input: MailInput; size: number; letter: ReadLetter };

/** @returns null while there is no organisation that the letter could belong to */
export async function understand(deps: MailDeps, { input, size, letter }: Seen): Promise<Understood | null> {
  const { mailbox, envelope, verdict } = JSON.parse(input.raw) as KeptMail;
  const { fields } = letter;
  const sender = letter.from;
  const rfcId = messageIdOf(fields);
  const refs = referencesOf(fields);
  const address = sender?.address ?? '';
  const facts = await findLetterFacts(deps.db, { key: input.key, mailbox, address, rfcId, refs });
  if (!facts.house) return null;

  const domain = sender === null ? null : address.slice(address.lastIndexOf('@') + 1);
  const aligned =
    verdict === 'headers' ? isAligned(fields, domain, TRUSTED_SERVER) : verdict.aligned && sender !== null;
  const who = { fields, from: sender?.address ?? null, own: facts.house.own };
  const journal: IncomingLetter = {
    id: letterIdOf(input.key),
    mailbox,
    address,
    name: sender?.name ?? '',
    subject: letter.subject,
    snippet: snippetOf(letter.text),
    rfcId,
    refs,
    rawKey: input.rawKey,
    size,
    aligned,
  };
  const fate = letterFate({
    isRepeat: input.key.includes(REPEAT_MARK),
    isEcho: isOwnEcho(who),
    isKnown: facts.carriers.length > 0,
    verdict: facts.verdict,
    canBeReviewed: sender !== null && !letter.unreadable,
  });
  const thread = await findThread(deps, { letter, facts, refs, recipient: envelope.to });
  const neverAnswer = whyNeverAnswer({ ...who, envelopeFrom: envelope.from });
  return { input, journal, sender, fate, thread, neverAnswer, facts, house: facts.house };
}

type Threading = { letter: ReadLetter; facts: LetterFacts; refs: readonly string[]; recipient: string };

async function findThread(deps: MailDeps, { letter, facts, refs, recipient }: Threading): Promise<ThreadChoice> {
  const own = new Set(facts.house?.own);
  const tagsOf = (addresses: readonly string[]): string[] =>
    addresses.map(deps.parseAddress).flatMap(({ mailbox, tag }) => (tag !== null && own.has(mailbox) ? [tag] : []));
  const tags = tagsOf([recipient, ...letter.to]);
  const conversations = facts.carriers.map(async ({ clientId, conversationId: id }) => ({
    clientId,
    id: id ?? '',
    // Made only where one is asked for: most letters name none.
    tag: id !== null && tags.length > 0 ? await deps.tagOf(id) : '',
  }));
  return chooseThread({
    tags,
    copiedTags: tagsOf(letter.cc),
    claims: claimsThread(letter.fields),
    letters: refs.flatMap((ref) => facts.letters.get(ref) ?? []),
    conversations: await Promise.all(conversations),
  });
}
