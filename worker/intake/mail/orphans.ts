import { messageIdOf } from '#domain/mail/headers';
import { findRawKeys, keepInput } from '../../db/queries/mail-inbox.ts';
import type { MailDeps } from './deps.ts';
import { keyOf, REPEAT_MARK } from './door.ts';
import { LetterHash } from './letter-hash.ts';
import { keptMailOf, rawPrefixOf } from './raw.ts';

const DAY_MS = 24 * 60 * 60_000;
const DAYS = 3;

/**
 * Raw letters of the last days whose row was never written, because a process died in between: each gets its row, as a
 * repeat if its sender tried again. They were never acknowledged, and are not lost all the same.
 */
export async function adoptOrphans(deps: MailDeps, { olderThanMs }: { olderThanMs: number }): Promise<number> {
  let adopted = 0;
  for (let day = 0; day < DAYS; day += 1) {
    const prefix = rawPrefixOf(deps.now() - day * DAY_MS);
    let cursor: string | undefined;
    do {
      const page = await deps.bucket.list({ prefix, include: ['customMetadata'], ...(cursor && { cursor }) });
      // The bucket's own clock: whose row is being written right now is nobody's orphan.
      const old = page.objects.filter(({ uploaded }) => Date.now() - uploaded.getTime() >= olderThanMs);
      adopted += await adoptMissing(deps, old);
      cursor = page.truncated ? page.cursor : undefined;
    } while (cursor !== undefined);
  }
  if (adopted > 0) await deps.work();
  return adopted;
}

async function adoptMissing(deps: MailDeps, objects: readonly R2Object[]): Promise<number> {
  const known = await findRawKeys(
    deps.db,
    objects.map(({ key }) => key),
  );
  let adopted = 0;
  for (const object of objects.filter(({ key }) => !known.has(key))) if (await adopt(deps, object)) adopted += 1;
  return adopted;
}

async function adopt({ bucket, db, now }: MailDeps, { key: rawKey }: R2Object): Promise<boolean> {
  const object = await bucket.get(rawKey);
  const mail = object && keptMailOf(object);
  if (!object || !mail) return false;
  const hash = new LetterHash();
  for await (const chunk of object.body) hash.update(chunk as Uint8Array);
  const { fields, contentHash } = hash.finish();
  const key = keyOf(mail.mailbox, messageIdOf(fields), contentHash);
  const input = { rawKey, contentHash, raw: JSON.stringify(mail), receivedAt: now() };
  // The object's own name makes the repeat's: adopted twice it is one.
  return (await keepInput(db, { ...input, key })) || keepInput(db, { ...input, key: `${key}${REPEAT_MARK}${rawKey}` });
}
