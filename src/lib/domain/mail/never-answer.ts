import { LOOP_HEADER } from '../outgoing.ts';
import { allOf, firstOf, type HeaderField } from './headers.ts';

/** Why no machine may answer a letter. Two machines that answer each other never stop. */
export type NeverAnswer =
  | 'automatic'
  | 'bulk'
  | 'list'
  | 'suppressed'
  | 'loop'
  | 'no-return-path'
  | 'system-sender'
  | 'report'
  | 'own-address';

type Letter = {
  fields: readonly HeaderField[];
  /** The sender's address; null when it names none. */
  from: string | null;
  /** Of SMTP: '' for `MAIL FROM:<>`, null where the door knows no envelope. */
  envelopeFrom: string | null;
  /** Addresses that are ours, in lower case. */
  own: readonly string[];
};

/** RFC 3834, and what mail programs do beside it. `null`: a person wrote it, as far as a machine can tell. */
export function whyNeverAnswer({ fields, from, envelopeFrom, own }: Letter): NeverAnswer | null {
  const automatic = lower(firstOf(fields, 'auto-submitted'));
  if (automatic !== null && automatic !== '' && !/^no\b/.test(automatic)) return 'automatic';
  if (allOf(fields, 'precedence').some((value) => /^(bulk|list|junk|auto[-_]reply)\b/i.test(value))) return 'bulk';
  if (fields.some(({ name }) => name.startsWith('list-'))) return 'list';
  if (allOf(fields, 'x-auto-response-suppress').some((value) => value.trim().toLowerCase() !== 'none'))
    return 'suppressed';
  if (MACHINE_FIELDS.some((name) => firstOf(fields, name) !== null)) return 'automatic';
  if (firstOf(fields, LOOP_HEADER.toLowerCase()) !== null) return 'loop';
  if (isEmptyPath(envelopeFrom) || isEmptyPath(firstOf(fields, 'return-path'))) return 'no-return-path';
  if (isReport(fields)) return 'report';
  if (MACHINE_SUBJECT.test(firstOf(fields, 'subject')?.trim() ?? '')) return 'automatic';
  return from === null ? null : whySender(from, own);
}

/** Fields that vacation programs and monitors write, and people never do. */
const MACHINE_FIELDS = [
  'x-autoreply',
  'x-autorespond',
  'x-autoresponder',
  'x-failed-recipients',
  'x-loop',
  'x-apple-action',
  'feedback-id',
];

/** How machines begin that say it nowhere else: vacation programs, and complaints that providers forward. */
const MACHINE_SUBJECT =
  /^(auto(matic)?[- ]?(reply|response|answer)|automatische antwort|out of (the )?office|vacation reply|complaint about message from)\b/i;

const lower = (value: string | null): string | null => value?.trim().toLowerCase() ?? null;

/** `<>`, or nothing at all: whatever is sent back to it goes nowhere. */
const isEmptyPath = (path: string | null): boolean => path !== null && path.replaceAll(/[<>\s]/g, '') === '';

const isReport = (fields: readonly HeaderField[]): boolean =>
  /^multipart\/report\b|^message\/(delivery-status|disposition-notification|feedback-report)\b/i.test(
    firstOf(fields, 'content-type') ?? '',
  );

/** Names that machines write under, with what stands behind a plus or a dash in some of them. */
const SYSTEM_SENDER =
  /^(mailer-?daemon|postmaster|post\.?master|daemon|no-?_?reply|do-?not-?_?reply|not?-?reply|noanswer|bounces?|abuse|root|nobody|auto-?(reply|responder|mailer)|double-bounce|majordomo|listserv|listmaster|mail-?delivery(-?system)?|mailerdaemon)([-+=_.].*)?$/;

function whySender(from: string, own: readonly string[]): NeverAnswer | null {
  const at = from.lastIndexOf('@');
  const local = from.slice(0, at).toLowerCase();
  const domain = from.slice(at + 1).toLowerCase();
  // `alice.noreply@`, `x-no-reply@`: the word may also end the name.
  if (SYSTEM_SENDER.test(local) || /[-+._](no-?reply|do-?not-?reply|bounces?)$/.test(local)) return 'system-sender';
  return own.some((address) => address.slice(address.lastIndexOf('@') + 1).toLowerCase() === domain)
    ? 'own-address'
    : null;
}

/** A letter of ours that came back to us as it left: nobody has written anything. */
export const isOwnEcho = ({ fields, from, own }: Pick<Letter, 'fields' | 'from' | 'own'>): boolean =>
  from !== null && own.includes(from.toLowerCase()) && firstOf(fields, LOOP_HEADER.toLowerCase()) !== null;
