import type { Delivery, OutgoingMessage } from '#domain/outgoing';
import { headerLine } from './header-line.ts';
import { subjectOf } from './letter-texts.ts';

/** A letter as whoever carries it takes it: one recipient, plain text. */
export type OutgoingLetter = {
  from: string;
  to: string;
  subject: string;
  text: string;
  headers: Record<string, string>;
};

export type Mailer = (letter: OutgoingLetter) => Promise<Delivery>;

/** Sends one message of a conversation as a letter. */
export async function deliverLetter(mailer: Mailer, letter: OutgoingMessage, to: string): Promise<Delivery> {
  const { language, automatic, subject: topic, number, organisation } = letter;
  return mailer({
    from: `"${headerLine(organisation).replace(/["\\]/g, '')}" <${letter.from}>`,
    to,
    subject: headerLine(subjectOf({ language, automatic, topic, number, organisation })),
    text: letter.text,
    // RFC 3834: whoever answers automatically does not answer this one.
    headers: automatic ? { 'Auto-Submitted': 'auto-replied' } : {},
  });
}
