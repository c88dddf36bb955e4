/**
 * Bodies of files as RFC 2045, 6 encodes them, decoded byte by byte and in their own place, for what they say is never
 * longer than its code: a file of 18 MiB needs no memory but the letter's. The body is gone afterwards.
 */
export function decodeTransfer(body: Uint8Array<ArrayBuffer>, encoding: string): Uint8Array<ArrayBuffer> {
  if (encoding === 'base64') return decodeBase64(body);
  return encoding === 'quoted-printable' ? decodeQuotedPrintable(body) : body;
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const SEXTETS = new Int8Array(256).fill(-1);
for (let at = 0; at < ALPHABET.length; at += 1) SEXTETS[ALPHABET.charCodeAt(at)] = at;
const PADDING = 0x3d;

/** What is no base64 is passed over, as RFC 2045 asks; padding ends a unit, for some programs pad every line. */
function decodeBase64(body: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  let size = 0;
  let bits = 0;
  let held = 0;
  for (const byte of body) {
    const sextet = SEXTETS[byte] ?? -1;
    if (sextet < 0) {
      if (byte === PADDING) held = 0;
      continue;
    }
    bits = ((bits << 6) | sextet) & 0xff_ff;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    body[size] = (bits >> held) & 0xff;
    size += 1;
  }
  return body.subarray(0, size);
}

function decodeQuotedPrintable(body: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  let size = 0;
  for (let at = 0; at < body.length; at += 1) {
    const byte = body[at] ?? 0;
    if (byte === PADDING) {
      const hex = String.fromCharCode(body[at + 1] ?? 0, body[at + 2] ?? 0);
      if (/^[\da-f]{2}$/i.test(hex)) {
        body[size] = Number.parseInt(hex, 16);
        size += 1;
        at += 2;
        continue;
      }
      // A soft end of line is no byte of the file.
      if (body[at + 1] === 0x0a || (body[at + 1] === 0x0d && body[at + 2] === 0x0a)) {
        at += body[at + 1] === 0x0a ? 1 : 2;
        continue;
      }
    }
    body[size] = byte;
    size += 1;
  }
  return body.subarray(0, size);
}
