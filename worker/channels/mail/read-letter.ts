import PostalMime, { addressParser, decodeWords, type Attachment, type Email, type Mailbox } from 'postal-mime';
import { firstOf, readHeaders, type HeaderField } from '#domain/mail/headers';
import { htmlToText } from '#domain/mail/html-text';
import {
  lineOf,
  MAX_FILE_NAME,
  MAX_NAME,
  MAX_SUBJECT,
  wordsOf,
  type LetterPart,
  type ReadLetter,
} from '#domain/mail/letter';
import { checkEmail } from '#protocol/contact';
import { headOf } from '../../intake/mail/letter-hash.ts';
import { slimLetter, type SlimLetter } from './slim-letter.ts';

/** What postal-mime may spend on a letter before it is called unreadable; its own limits are wider. */
const LIMITS = { maxNestingDepth: 100, maxHeadersSize: 256 * 1024, maxRfc822NestingDepth: 3 };
/** An honest letter has some dozens of parts, ten thousand take seconds. */
const MAX_PARTS = 4_000;
const MAX_ADDRESS_FIELD = 20_000; // characters
const MAX_TEXT = 1_000_000; // characters looked at; what is shown is far less
const MAX_ADDRESSES = 500;

/**
 * Takes a raw letter apart. Never throws: what cannot be taken apart is `unreadable`, with what its header says.
 * Everything is the sender's word and nothing is believed.
 */
export async function readLetter(raw: Uint8Array<ArrayBuffer>): Promise<ReadLetter> {
  const fields = readHeaders(headOf(raw));
  const header = {
    fields,
    from: senderOf(fields),
    to: addressesIn(fields, 'to'),
    cc: addressesIn(fields, 'cc'),
    subject: subjectOf(fields),
  };
  try {
    const { slim, leaves, restore } = slimLetter(raw);
    if (leaves > MAX_PARTS) throw new Error('too many parts');
    const email = await PostalMime.parse(slim, { ...LIMITS, forceRfc822Attachments: true });
    const html = email.html?.slice(0, MAX_TEXT).toWellFormed() ?? '';
    return {
      ...header,
      text: textOf(email, html),
      html,
      parts: email.attachments.map((part) => toPart(part, restore)),
      unreadable: false,
    };
  } catch (error) {
    console.warn('a letter cannot be read', String(error));
    return { ...header, text: '', html: '', parts: [], unreadable: true };
  }
}

const textOf = (email: Email, html: string): string => {
  const plain = wordsOf(email.text?.slice(0, MAX_TEXT) ?? '').trim();
  return plain === '' ? wordsOf(htmlToText(html)) : plain;
};

/** From; of several fields or addresses the first. Without one, whoever sent it on the author's behalf. */
function senderOf(fields: readonly HeaderField[]): ReadLetter['from'] {
  for (const name of ['from', 'sender']) {
    const [first] = mailboxesIn(firstOf(fields, name));
    const address = first === undefined ? null : foldAddress(first.address);
    if (first !== undefined && address !== null) return { address, name: lineOf(first.name, MAX_NAME) };
  }
  return null;
}

/** Odd addresses (`root@localhost`, quoted local parts) name somebody too: nobody typed them by mistake here. */
export function foldAddress(address: string): string | null {
  const checked = checkEmail(address);
  if (checked.ok) return checked.value;
  const plain = address.trim().toLowerCase();
  return /^[^\s<>@\p{Cc}]{1,64}@[^\s<>@\p{Cc}]{1,180}$/u.test(plain) && plain.isWellFormed() ? plain : null;
}

const addressesIn = (fields: readonly HeaderField[], name: string): string[] =>
  fields
    .filter((field) => field.name === name)
    .flatMap(({ value }) => mailboxesIn(value))
    .map(({ address }) => address)
    .slice(0, MAX_ADDRESSES);

function mailboxesIn(value: string | null): Mailbox[] {
  if (value === null) return [];
  try {
    return addressParser(value.slice(0, MAX_ADDRESS_FIELD), { flatten: true }).filter(
      (entry): entry is Mailbox => typeof entry.address === 'string',
    );
  } catch {
    return [];
  }
}

const subjectOf = (fields: readonly HeaderField[]): string =>
  lineOf(decodeWords(firstOf(fields, 'subject')?.slice(0, MAX_ADDRESS_FIELD) ?? ''), MAX_SUBJECT);

function toPart({ filename, mimeType, contentId, content }: Attachment, restore: SlimLetter['restore']): LetterPart {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content);
  return {
    // A name is one name: folders in it, or the marks by which text runs backwards, are there to deceive.
    name: lineOf((filename ?? '').replaceAll(/[\\/\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '_'), MAX_FILE_NAME),
    mediaType: /^[\w.+-]{1,80}\/[\w.+-]{1,80}$/.test(mimeType) ? mimeType.toLowerCase() : 'application/octet-stream',
    contentId: contentId?.replaceAll(/^<|>$/g, '') || null,
    read: () => restore(bytes as Uint8Array<ArrayBuffer>),
  };
}
