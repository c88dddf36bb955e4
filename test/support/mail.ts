import type { Review } from '#domain/model';
import { ingestMail, type Ingested, type Verdict } from '../../worker/intake/mail/door.ts';
import { quiet, rowsOf } from './desk.ts';
import { mailDeps } from './intake.ts';

/** Letters as they come over the wire, and what the base made of them. */

export const DESK = 'desk@demo.test';

type Header = readonly [name: string, value: string];
export type LetterFacts = {
  from?: string | null;
  to?: string;
  subject?: string;
  id?: string | null;
  date?: string;
  text?: string;
  headers?: readonly Header[];
};

let made = 0;

/** A plain letter as a mail program writes it; with `null` a field is left out. */
export function aLetter({
  from = 'Ilze Kalniņa <ilze@example.org>',
  to = DESK,
  subject = 'A question',
  id = `letter-${(made += 1)}@example.org`,
  date = 'Wed, 15 Jul 2026 12:00:00 +0000',
  text = 'Is the blue one still there?',
  headers = [],
}: LetterFacts = {}): string {
  const fields: Header[] = [
    ...headers,
    ...(from === null ? [] : [['From', from] as const]),
    ['To', to],
    ['Subject', subject],
    ['Date', date],
    ...(id === null ? [] : [['Message-ID', `<${id}>`] as const]),
  ];
  return `${fields.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n${text}\r\n`;
}

type Sending = { to?: string; envelopeFrom?: string | null; verdict?: Verdict };

/** Hands the letter to the door; what follows is still to come. */
export async function put(raw: string | Uint8Array, sending: Sending = {}): Promise<Ingested> {
  const { to = DESK, envelopeFrom = 'someone@example.org', verdict = { aligned: false } } = sending;
  const bytes = new Uint8Array(typeof raw === 'string' ? new TextEncoder().encode(raw) : raw);
  const body = new Blob([bytes]).stream();
  return ingestMail(mailDeps, { envelope: { from: envelopeFrom, to }, verdict, body, size: bytes.length });
}

export type JournalRow = {
  id: string;
  fate: string;
  reason: string;
  aligned: number;
  address: string;
  client_id: string | null;
  conversation_id: string | null;
  request_id: string | null;
  message_id: string | null;
  review_id: string | null;
  raw_key: string;
};

/** The same, and waits until it is understood. @returns its row in the journal */
export async function take(raw: string | Uint8Array, sending: Sending = {}): Promise<JournalRow> {
  const ingested = await put(raw, sending);
  await quiet();
  if (ingested.kind !== 'kept') throw new Error(`not kept: ${ingested.kind}`);
  return journalRow(ingested.id);
}

export async function journalRow(id: string): Promise<JournalRow> {
  const [row] = await rowsOf<JournalRow>('SELECT * FROM letters WHERE id = ?', id);
  if (!row) throw new Error(`the journal has no ${id}`);
  return row;
}

export type MessageRow = {
  id: string;
  text: string;
  quoted: string;
  unconfirmed: number;
  conversation_id: string;
  author_id: string | null;
  letter_id: string;
};
export async function messageOf({ message_id: id }: JournalRow): Promise<MessageRow> {
  const [row] = await rowsOf<MessageRow>('SELECT * FROM messages WHERE id = ?', id);
  if (!row) throw new Error('the letter made no message');
  return row;
}

export async function reviewOf(address: string): Promise<Pick<Review, 'id' | 'letters' | 'state' | 'subject'>> {
  const [row] = await rowsOf<Pick<Review, 'id' | 'letters' | 'state' | 'subject'>>(
    'SELECT id, letters, state, subject FROM reviews WHERE address = ?',
    address,
  );
  if (!row) throw new Error(`nothing of ${address} waits`);
  return row;
}
