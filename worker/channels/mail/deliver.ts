import { LOOP_HEADER, type Delivery, type OutgoingFile, type OutgoingMessage } from '#domain/outgoing';
import { headerLine } from './header-line.ts';
import { subjectOf } from './letter-texts.ts';
import { mailToken, replyAddress } from './reply-address.ts';

/** A letter as whoever carries it takes it: one recipient, never a copy to anybody, plain text. */
export type OutgoingLetter = {
  from: { name: string; address: string };
  /** Where answers go: the conversation's own address. Absent for letters of no conversation. */
  replyTo?: string;
  to: string;
  subject: string;
  text: string;
  /** By their names as written here; carriers that number letters themselves leave Message-ID out. */
  headers: Record<string, string>;
  attachments: readonly Attachment[];
};

export type Attachment = { filename: string; contentType: string; content: ArrayBuffer };

/** `sentAs`: the Message-ID as the carrier gave it. */
export type Carried = { kind: 'sent'; sentAs: string } | Exclude<Delivery, { kind: 'sent' }>;
export type Mailer = (letter: OutgoingLetter) => Promise<Carried>;

export type DeliverDeps = {
  mailer: Mailer;
  /** MAIL_SECRET. */
  secret: string;
  /** The bytes of a file, null when they are gone. */
  readFile: (id: string) => Promise<ArrayBuffer | null>;
};

/** Sends one message of a conversation as a letter. Nothing of earlier letters is repeated in it. */
export async function deliverLetter(deps: DeliverDeps, message: OutgoingMessage, to: string): Promise<Delivery> {
  const attachments = await readAttachments(deps, message.files);
  if (attachments === null) return { kind: 'refused', permanent: true, code: 'mail.file-gone', detail: '' };

  const { organisation, subject: topic } = message;
  const subject = headerLine(subjectOf({ ...message, topic }));
  const carried = await deps.mailer({
    from: { name: headerLine(organisation).replace(/["\\]/g, ''), address: message.from },
    replyTo: replyAddress(message.from, await mailToken(deps.secret, message.conversationId)),
    to,
    subject,
    text: message.text,
    headers: await headersOf(deps.secret, message),
    attachments,
  });
  return carried.kind === 'sent' ? { kind: 'sent', subject, sentAs: withoutBrackets(carried.sentAs) } : carried;
}

async function headersOf(secret: string, { messageId, from, thread, automatic }: OutgoingMessage) {
  const domain = from.slice(from.lastIndexOf('@') + 1);
  return {
    // The same at every attempt: a copy sent twice is one letter to whoever gets it. Made of a secret, so that nobody
    // who has not had the letter can name it.
    'Message-ID': `<${await mailToken(secret, messageId)}@${domain}>`,
    ...(thread.inReplyTo === null ? {} : { 'In-Reply-To': `<${thread.inReplyTo}>` }),
    ...(thread.references.length === 0 ? {} : { References: thread.references.map((id) => `<${id}>`).join(' ') }),
    [LOOP_HEADER]: from,
    // RFC 3834: whoever answers automatically does not answer this one; the second is what Outlook understands.
    ...(automatic ? { 'Auto-Submitted': 'auto-replied', 'X-Auto-Response-Suppress': 'All' } : {}),
  };
}

/** One after the other: together they may be most of an isolate's memory. */
async function readAttachments(
  { readFile }: DeliverDeps,
  files: readonly OutgoingFile[],
): Promise<Attachment[] | null> {
  const attachments: Attachment[] = [];
  for (const { id, name, mediaType } of files) {
    const content = await readFile(id);
    if (content === null) return null;
    attachments.push({ filename: headerLine(name), contentType: mediaType, content });
  }
  return attachments;
}

const withoutBrackets = (messageId: string): string => messageId.trim().replace(/^<|>$/g, '');
