import { Buffer } from 'node:buffer';
import { firstOf, readHeaders } from '#domain/mail/headers';
import { decodeTransfer } from './transfer-decoding.ts';

/**
 * postal-mime reads a letter line by line and keeps each line as text, which for 25 MiB is gigabytes and many seconds. So
 * it is given the letter without its large bodies: of long texts their beginning, in the place of large files a mark, by
 * which each is found again and decoded here. What it makes of the structure is the same.
 */
export type SlimLetter = {
  slim: Uint8Array<ArrayBuffer>;
  /** How many bodies the letter has. */
  leaves: number;
  /**
   * The body that stood where this content stands now; the content itself where nothing was taken out. It is decoded in its
   * place in the letter, once.
   */
  restore: (content: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>;
};

const LARGE_BYTES = 128 * 1024;
/** Of all long texts together: far more than is shown. */
const TEXT_BYTES = 512 * 1024;
/** Nobody takes more parts apart. */
const MAX_LEAVES = 10_000;
const MAX_MARK_BYTES = 120;

type Leaf = { from: number; to: number; isText: boolean; encoding: string };

export function slimLetter(raw: Uint8Array<ArrayBuffer>): SlimLetter {
  const leaves = leavesOf(raw);
  const nonce = crypto.randomUUID();
  const pieces: Uint8Array[] = [];
  let copied = 0;
  let text = TEXT_BYTES;
  for (const [index, leaf] of leaves.entries()) {
    const size = leaf.to - leaf.from;
    if (size <= LARGE_BYTES) continue;
    const kept = leaf.isText ? Math.min(text, size) : 0;
    if (leaf.isText) text -= kept;
    pieces.push(raw.subarray(copied, leaf.from + kept));
    if (!leaf.isText) pieces.push(markFor(`${nonce}:${index}:`, leaf.encoding));
    copied = leaf.to;
  }
  const decoded = new Map<number, Uint8Array<ArrayBuffer>>();
  const restore: SlimLetter['restore'] = (content) => {
    if (content.length > MAX_MARK_BYTES) return content;
    const [named, index] = Buffer.from(content).toString('latin1').split(':');
    const leaf = named === nonce ? leaves[Number(index)] : undefined;
    if (!leaf) return content;
    const known = decoded.get(Number(index)) ?? decodeTransfer(raw.subarray(leaf.from, leaf.to), leaf.encoding);
    decoded.set(Number(index), known);
    return known;
  };
  // Nothing of an ordinary letter is copied.
  if (copied === 0) return { slim: raw, leaves: leaves.length, restore };
  return { slim: new Uint8Array(Buffer.concat([...pieces, raw.subarray(copied)])), leaves: leaves.length, restore };
}

const markFor = (mark: string, encoding: string): Uint8Array =>
  Buffer.from(encoding === 'base64' ? `${btoa(mark)}\r\n` : `${mark}\r\n`);

/** The bodies of the letter by its boundaries alone, as far as {@link MAX_LEAVES}. */
function leavesOf(raw: Uint8Array<ArrayBuffer>): Leaf[] {
  const bytes = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength);
  const boundaries = new Set<string>();
  const leaves: Leaf[] = [];
  let at = 0;
  for (let part = 0; part <= MAX_LEAVES && at < bytes.length; part += 1) {
    // A header that never ends must not be looked for behind its own part.
    let next = findBoundary(bytes, at, boundaries);
    const body = endOfHeader(bytes, at, next?.from ?? bytes.length);
    const fields = readHeaders(bytes.toString('latin1', at, body));
    const boundary = boundaryOf(firstOf(fields, 'content-type') ?? '');
    if (boundary === null) {
      leaves.push({ from: body, to: next?.from ?? bytes.length, ...kindOf(fields) });
    } else {
      boundaries.add(boundary);
      next = findBoundary(bytes, Math.max(at, body - 1), boundaries);
    }
    // Behind a closing boundary stands nothing, or the next part of what encloses it.
    while (next?.closes) next = findBoundary(bytes, next.to - 1, boundaries);
    if (!next) break;
    at = next.to;
  }
  return leaves;
}

type Found = { from: number; to: number; closes: boolean };

/** The next line that is one of the boundaries; `from` is the end of the line before it. */
function findBoundary(bytes: Buffer, start: number, boundaries: ReadonlySet<string>): Found | null {
  if (boundaries.size === 0) return null;
  for (let at = bytes.indexOf('\n--', start); at >= 0; at = bytes.indexOf('\n--', at + 1)) {
    const end = bytes.indexOf('\n', at + 1);
    const line = bytes.toString('latin1', at + 3, Math.min(end < 0 ? bytes.length : end, at + 303)).trimEnd();
    const closes = !boundaries.has(line) && line.endsWith('--') && boundaries.has(line.slice(0, -2));
    if (!closes && !boundaries.has(line)) continue;
    return { from: at + 1, to: end < 0 ? bytes.length : end + 1, closes };
  }
  return null;
}

function endOfHeader(bytes: Buffer, from: number, to: number): number {
  for (let at = from; at < to;) {
    const end = bytes.indexOf('\n', at);
    if (end < 0 || end >= to) return to;
    if (end === at || (end === at + 1 && bytes[at] === 0x0d)) return end + 1;
    at = end + 1;
  }
  return to;
}

function boundaryOf(contentType: string): string | null {
  if (!/^\s*multipart\//i.test(contentType)) return null;
  const [, quoted, plain] = /;\s*boundary\s*=\s*(?:"([^"]{1,200})"|([^\s;"]{1,200}))/i.exec(contentType) ?? [];
  return quoted?.trimEnd() ?? plain ?? null;
}

function kindOf(fields: Parameters<typeof firstOf>[0]): Pick<Leaf, 'isText' | 'encoding'> {
  const type = firstOf(fields, 'content-type') ?? 'text/plain';
  const isFile = /^\s*attachment\b/i.test(firstOf(fields, 'content-disposition') ?? '');
  return {
    isText: /^\s*text\/(plain|html)\b/i.test(type) && !isFile,
    encoding: (firstOf(fields, 'content-transfer-encoding') ?? '').trim().toLowerCase(),
  };
}
