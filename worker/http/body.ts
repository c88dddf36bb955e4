import { Problem } from './problem.ts';

/** 128 KiB holds a message of 20,000 characters of any script, escaped, and a proof beside it. */
export const BODY_LIMIT_BYTES = 128 * 1024;

/**
 * Reads a JSON body, whatever it holds.
 * @throws {Problem} 415 for another content type or charset, 413 over `limit` bytes (nothing beyond it is read), 400 for
 *   bytes that are not UTF-8 and for text that is not JSON
 */
export async function readJson(request: Request, limit = BODY_LIMIT_BYTES): Promise<unknown> {
  requireJsonType(request.headers.get('content-type'));
  const text = decode(await readBytes(request, limit));
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Problem('body.not-json', 400, { detail: 'The body is not well-formed JSON.', cause });
  }
}

function requireJsonType(contentType: string | null): void {
  const [type = '', ...parameters] = (contentType ?? '')
    .toLowerCase()
    .split(';')
    .map((part) => part.trim());
  const charset = parameters.find((parameter) => parameter.startsWith('charset='))?.slice('charset='.length);
  const isJson = type === 'application/json' || /^application\/[\w.-]+\+json$/.test(type);
  const isUtf8 = charset === undefined || /^"?utf-?8"?$/.test(charset);
  if (isJson && isUtf8) return;
  throw new Problem('body.wrong-type', 415, { detail: 'Send application/json in UTF-8.' });
}

/**
 * Counts while it reads: Content-Length may be absent, and may lie.
 * @throws {Problem} 413 `code` over `limit` bytes
 */
export async function readBytes(request: Request, limit: number, code = 'body.too-large'): Promise<Uint8Array> {
  const tooLarge = () => new Problem(code, 413, { detail: `A body may have ${limit} bytes.` });
  if (request.body === null) return new Uint8Array();
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body.getReader() as ReadableStreamDefaultReader<Uint8Array>;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    size += part.value.byteLength;
    if (size > limit) {
      await reader.cancel();
      throw tooLarge();
    }
    chunks.push(part.value);
  }
  const [only] = chunks;
  if (only && chunks.length === 1) return only;
  return new Uint8Array(await new Blob(chunks as Uint8Array<ArrayBuffer>[]).arrayBuffer());
}

function decode(bytes: Uint8Array): string {
  try {
    // A byte order mark is dropped, as RFC 8259 lets a reader do.
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes);
  } catch (cause) {
    throw new Problem('body.wrong-encoding', 400, { detail: 'The body is not UTF-8.', cause });
  }
}
