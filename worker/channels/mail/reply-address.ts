/**
 * Our own address for one conversation, `desk+{token}@example.org`: whoever answers to it answers that conversation.
 * Nothing of it is stored: the token is made again from the conversation and compared.
 */

/** Characters of a token: 130 bits. */
const LENGTH = 26;
const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';

/**
 * HMAC-SHA-256 of the id in lower-case base32 (RFC 4648), its first 26 characters. Base32 survives every mail system;
 * a letter that comes back in capitals was rewritten by somebody and is no proof any more.
 * @param secret MAIL_SECRET
 * @param id of a conversation; of a message for the Message-ID of its letter
 */
export async function mailToken(secret: string, id: string): Promise<string> {
  const encoder = new TextEncoder();
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const key = await crypto.subtle.importKey('raw', encoder.encode(secret), algorithm, false, ['sign']);
  return base32(new Uint8Array(await crypto.subtle.sign('HMAC', key, encoder.encode(id))));
}

function base32(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return Array.from({ length: LENGTH }, (_, at) => ALPHABET[Number.parseInt(bits.slice(at * 5, at * 5 + 5), 2)]).join(
    '',
  );
}

/** @param mailbox the address letters of the conversation come from */
export function replyAddress(mailbox: string, token: string): string {
  const at = mailbox.lastIndexOf('@');
  return `${mailbox.slice(0, at)}+${token}${mailbox.slice(at)}`;
}

/**
 * An address taken apart: the mailbox it belongs to, lower-cased as mailboxes are kept, and the tag behind the last `+`
 * exactly as it was written; null where there is none. Whether the tag is a token is for whoever makes it again to say.
 */
export function parseReplyAddress(address: string): { mailbox: string; tag: string | null } {
  const at = address.lastIndexOf('@');
  const local = address.slice(0, at);
  const plus = local.lastIndexOf('+');
  const domain = address.slice(at).toLowerCase();
  if (plus < 1) return { mailbox: local.toLowerCase() + domain, tag: null };
  return { mailbox: local.slice(0, plus).toLowerCase() + domain, tag: local.slice(plus + 1) };
}
