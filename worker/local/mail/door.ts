import type { AddressInfo } from 'node:net';
import type { DNSResolver } from 'mailauth';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import { parseReplyAddress } from '../../channels/mail/reply-address.ts';
import type { Keeper, Kept } from './keep.ts';
import type { Spool } from './spool.ts';
import { judge } from './verdict.ts';

/** As every large provider has it; RFC 1870. */
export const MAX_LETTER_BYTES = 25 * 1024 * 1024;

const MAX_CLIENTS = 100;
const SILENCE_MS = 60_000;
const CLOSE_MS = 5_000;

/** An answer other than 250 (RFC 5321, 4.2). */
class Reply extends Error {
  readonly responseCode: number;

  constructor(responseCode: number, message: string) {
    super(message);
    this.responseCode = responseCode;
  }
}

const UNKNOWN = new Reply(550, 'No such mailbox here');
const TOO_LARGE = new Reply(552, `A letter may have ${MAX_LETTER_BYTES} bytes`);
const LATER = new Reply(451, 'The letter could not be kept, please try again');

type Parts = { host: string; port: number; spool: Spool; keeper: Keeper; resolver: DNSResolver };

/** A door that is open. `port` is the one it has really got. */
export type Door = { port: number; close: () => Promise<void> };

/**
 * The mail door of one's own computer: takes letters to our mailboxes from anybody, and says 250 when the Worker has kept
 * the raw letter, never before. It decides nothing about them.
 * @throws when the port cannot be listened on
 */
export async function openDoor({ host, port, ...parts }: Parts): Promise<Door> {
  const server = new SMTPServer({
    name: 'frontdesk',
    banner: 'Frontdesk',
    // Other servers hand letters in, and they have no account here. A server in front of this one speaks TLS for it.
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    size: MAX_LETTER_BYTES,
    maxClients: MAX_CLIENTS,
    socketTimeout: SILENCE_MS,
    closeTimeout: CLOSE_MS,
    onRcptTo: ({ address }, _session, answer) => void checkRecipient(parts.keeper, address).then(answer),
    onData: (stream, session, answer) => void takeLetter(parts, stream, session).then(answer),
  });
  // What goes wrong with one connection (a reset, a line without end) is over with that connection.
  server.on('error', () => undefined);
  await new Promise<void>((settle, fail) => {
    server.server.once('error', fail);
    server.listen(port, host.replace(/^\[|\]$/g, ''), settle);
  });
  const listening = server.server.address() as AddressInfo;
  return { port: listening.port, close: () => new Promise((closed) => server.close(() => closed())) };
}

/** @returns null for an address that letters are taken for, else what is said instead */
async function checkRecipient(keeper: Keeper, address: string): Promise<Reply | null> {
  return keeper.takes(address).then(
    (takes) => (takes ? null : UNKNOWN),
    () => LATER,
  );
}

async function takeLetter(
  parts: Omit<Parts, 'host' | 'port'>,
  stream: SMTPServerDataStream,
  session: SMTPServerSession,
): Promise<Reply | null> {
  try {
    const letter = await parts.spool.take(stream, MAX_LETTER_BYTES);
    if (letter === null) return TOO_LARGE;
    try {
      const from = session.envelope.mailFrom === false ? '' : session.envelope.mailFrom.address;
      const caller = { ip: session.remoteAddress, helo: session.hostNameAppearsAs || undefined, sender: from };
      const verdict = await judge(letter.path, caller, parts.resolver);
      const kept: Kept[] = [];
      for (const to of recipientsOf(session)) kept.push(await parts.keeper.keep(letter, { from, to }, verdict));
      return replyTo(kept);
    } finally {
      await parts.spool.drop(letter);
    }
  } catch (error) {
    // Whoever hung up in the middle is not answered, and sends it again.
    if (!isHangUp(error)) console.error('a letter could not be kept', error);
    return LATER;
  }
}

/** Each mailbox of ours gets a letter once; the address with a conversation's token is the one that says more. */
function recipientsOf({ envelope }: SMTPServerSession): string[] {
  const byMailbox = new Map<string, string>();
  for (const { address } of envelope.rcptTo) {
    const { mailbox, tag } = parseReplyAddress(address);
    if (!byMailbox.has(mailbox) || tag !== null) byMailbox.set(mailbox, address);
  }
  return [...byMailbox.values()];
}

/** One answer for all recipients: kept only if it is kept for each. A sender that tries again makes no second letter. */
function replyTo(kept: readonly Kept[]): Reply | null {
  if (kept.includes('failed')) return LATER;
  if (kept.includes('too-large')) return TOO_LARGE;
  return kept.every((each) => each === 'unknown-recipient') ? UNKNOWN : null;
}

const isHangUp = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ECONNECTION';
