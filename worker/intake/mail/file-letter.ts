import { cutOff, type LetterPart, type ReadLetter } from '#domain/mail/letter';
import { foldQuotes } from '#domain/mail/quotes';
import { PLAIN_MESSAGE, type IncomingFile, type IncomingMessage, type Sign } from '#domain/matching/incoming';
import { idsOf } from '../ids.ts';
import type { MailDeps } from './deps.ts';
import type { Understood } from './understand.ts';

/** So many files of one letter are kept as such; more of them are a way to keep us busy, and stand in the raw letter. */
const MAX_FILES = 200;
/** An invocation has six connections (developers.cloudflare.com/workers/platform/limits). */
const PUTS_AT_ONCE = 6;
const MAX_FOLDED = 200_000; // characters of a letter in which quotations are looked for

/**
 * The letter as every door hands its input on. Its files are in the bucket when this returns, under ids that a repeat
 * makes again; what a crash leaves behind before the batch is overwritten by the next attempt.
 */
export async function toIncoming(
  { bucket, words }: Pick<MailDeps, 'bucket' | 'words'>,
  understood: Understood,
  letter: ReadLetter & { raw: Uint8Array<ArrayBuffer> },
): Promise<IncomingMessage> {
  const { input, journal, sender, facts, house, thread, neverAnswer } = understood;
  const { language } = house;
  const parts = letter.unreadable ? [rawAsPart(letter.raw)] : letter.parts.slice(0, MAX_FILES);
  const { text, quoted } = letter.unreadable
    ? { text: words('unreadable', language), quoted: '' }
    : foldQuotes(letter.text.slice(0, MAX_FOLDED));
  return {
    ...PLAIN_MESSAGE,
    door: 'mail',
    key: input.key,
    contentHash: input.contentHash,
    raw: null,
    channel: 'mail',
    sender: {
      name: sender?.name || sender?.address || words('no-sender', language),
      company: '',
      language: null,
      signs: signsOf(understood),
    },
    teamId: facts.teamId,
    type: 'question',
    subject: letter.subject,
    text: cutOff(text) || words('no-words', language),
    quoted: cutOff(quoted),
    letter: journal,
    thread,
    files: await putFiles(bucket, input.key, parts),
    remark: letter.unreadable ? 'unreadable' : facts.isIdReused ? 'message-id-reused' : null,
    mayAcknowledge: neverAnswer === null,
  };
}

/** A person who let a held letter in vouched for its sender; an address alone is a claim (ML4). */
function signsOf({ sender, journal, input, facts }: Understood): Sign[] {
  if (sender === null) return [];
  const isVouched = input.state === 'held' && facts.verdict === 'accepted';
  const evidence = journal.aligned ? 'dmarc' : isVouched ? 'staff' : 'typed';
  return [{ kind: 'email', value: sender.address, evidence }];
}

async function putFiles(bucket: R2Bucket, key: string, parts: readonly LetterPart[]): Promise<IncomingFile[]> {
  const roles = parts.map((_, index) => `file-${index}` as const);
  const ids = idsOf('mail', key, roles);
  const files: IncomingFile[] = [];
  const put = async ({ name, mediaType, read }: LetterPart, index: number): Promise<IncomingFile> => {
    const id = ids[`file-${index}`] ?? '';
    const bytes = read();
    await bucket.put(`files/${id}`, bytes);
    return { id, name: name || `${index + 1}${endingOf(mediaType)}`, mediaType, size: bytes.length };
  };
  for (let from = 0; from < parts.length; from += PUTS_AT_ONCE) {
    const some = parts.slice(from, from + PUTS_AT_ONCE);
    files.push(...(await Promise.all(some.map((part, index) => put(part, from + index)))));
  }
  return files;
}

/** A letter handed on inside another has no name of its own. */
const endingOf = (mediaType: string): string =>
  ({ 'message/rfc822': '.eml', 'text/plain': '.txt', 'text/calendar': '.ics', 'text/html': '.html' })[mediaType] ?? '';

const rawAsPart = (raw: Uint8Array<ArrayBuffer>): LetterPart => ({
  name: 'letter.eml',
  mediaType: 'message/rfc822',
  contentId: null,
  read: () => raw,
});
