import { createHash, type Hash } from 'node:crypto';
import { firstOf, readHeaders, type HeaderField } from '#domain/mail/headers';

/** A header that is longer than this is read as far as this. */
const MAX_HEAD_BYTES = 512 * 1024;
const CR = 0x0d;
const LF = 0x0a;

/**
 * What names a letter whoever carried it here: From, Date and Subject with every byte of the body, and not Received, which
 * differs by the way it took (intake.md, the table of doors). Fed as the letter streams by; it holds the header only.
 */
export class LetterHash {
  readonly #hash: Hash = createHash('sha256');
  #head: Uint8Array | null = new Uint8Array();
  #fields: readonly HeaderField[] = [];

  update(chunk: Uint8Array): void {
    if (this.#head === null) {
      this.#hash.update(chunk);
      return;
    }
    const head = joined(this.#head, chunk);
    const end = endOfHead(head, Math.max(0, this.#head.length - 4));
    this.#head = head;
    if (end !== null || head.length >= MAX_HEAD_BYTES) this.#begin(end ?? head.length);
  }

  /** Once, at the letter's end. */
  finish(): { fields: readonly HeaderField[]; contentHash: string } {
    if (this.#head !== null) this.#begin(this.#head.length);
    return { fields: this.#fields, contentHash: this.#hash.digest('hex') };
  }

  #begin(end: number): void {
    const head = this.#head ?? new Uint8Array();
    this.#head = null;
    this.#fields = readHeaders(latin1(head.subarray(0, end)));
    const named = ['from', 'date', 'subject'].map((name) => firstOf(this.#fields, name));
    this.#hash.update(`${JSON.stringify(named)}\n`);
    this.#hash.update(head.subarray(end));
  }
}

/** The header block of a whole letter, each byte as UTF-8 where that is what it is, else as Latin-1. */
export function headOf(raw: Uint8Array): string {
  const head = raw.subarray(0, endOfHead(raw.subarray(0, MAX_HEAD_BYTES), 0) ?? MAX_HEAD_BYTES);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(head);
  } catch {
    return latin1(head);
  }
}

/** Behind the first empty line, which belongs to the header; null when it has not come yet. */
function endOfHead(bytes: Uint8Array, from: number): number | null {
  // A letter that begins with its empty line has no header.
  if (bytes[0] === LF) return 1;
  if (bytes[0] === CR && bytes[1] === LF) return 2;
  for (let at = bytes.indexOf(LF, from); at >= 0; at = bytes.indexOf(LF, at + 1)) {
    if (bytes[at + 1] === LF) return at + 2;
    if (bytes[at + 1] === CR && bytes[at + 2] === LF) return at + 3;
  }
  return null;
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  if (a.length === 0) return b;
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}

const latin1 = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);
