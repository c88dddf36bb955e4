import { v7 as uuid } from 'uuid';
import type { HeaderField } from '#domain/mail/headers';
import type { KeptMail, RawLetter } from './door.ts';
import type { MailDeps } from './deps.ts';
import { LetterHash } from './letter-hash.ts';

/** Every raw letter lies under this, by day. */
export const RAW_PREFIX = 'mail/';
export const rawPrefixOf = (at: number): string => `${RAW_PREFIX}${new Date(at).toISOString().slice(0, 10)}/`;

/** Below this a letter is put at once: a stream costs more than its bytes do. */
const SMALL_BYTES = 256 * 1024;

type Kept = { rawKey: string; fields: readonly HeaderField[]; contentHash: string };

/**
 * Streams the letter into the bucket while it is hashed, so that five of 25 MiB at once need little memory. The envelope
 * goes with it: a crash before its row is written leaves everything needed to write that row later.
 * @throws when it is not there whole
 */
export async function keepRaw(
  { bucket, fresh, now }: Pick<MailDeps, 'bucket' | 'fresh' | 'now'>,
  { body, size, envelope, verdict, mailbox }: RawLetter & { mailbox: string },
): Promise<Kept> {
  const rawKey = `${rawPrefixOf(now())}${uuid()}.eml`;
  const hash = new LetterHash();
  const customMetadata = { mail: encodeURI(JSON.stringify({ mailbox, envelope, verdict } satisfies KeptMail)) };
  if (size <= SMALL_BYTES) {
    const bytes = new Uint8Array(await new Response(body).arrayBuffer());
    if (bytes.length !== size) throw new Error(`a letter of ${size} bytes came with ${bytes.length}`);
    hash.update(bytes);
    await bucket.put(rawKey, bytes, { customMetadata });
    fresh.put(rawKey, bytes);
    return { rawKey, ...hash.finish() };
  }
  const whole = new FixedLengthStream(size);
  const heard = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      hash.update(chunk);
      controller.enqueue(chunk);
    },
  });
  const flows = [
    body.pipeThrough(heard).pipeTo(whole.writable),
    bucket.put(rawKey, whole.readable, { customMetadata }),
  ];
  for (const flow of await Promise.allSettled(flows)) if (flow.status === 'rejected') throw flow.reason;
  return { rawKey, ...hash.finish() };
}

/** What the envelope of a raw letter was, as it was kept with it; null for objects that no door of ours has put there. */
export function keptMailOf(object: R2Object): KeptMail | null {
  const kept = object.customMetadata?.['mail'];
  return kept === undefined ? null : (JSON.parse(decodeURI(kept)) as KeptMail);
}

/** How many raw letters there are. */
export async function countRaw(bucket: R2Bucket): Promise<number> {
  let count = 0;
  let cursor: string | undefined;
  do {
    const page = await bucket.list({ prefix: RAW_PREFIX, ...(cursor && { cursor }) });
    count += page.objects.length;
    cursor = page.truncated ? page.cursor : undefined;
  } while (cursor !== undefined);
  return count;
}
