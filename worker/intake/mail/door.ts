import { v7 as uuid } from 'uuid';
import { messageIdOf } from '#domain/mail/headers';
import { findMailbox, keepInput } from '../../db/queries/mail-inbox.ts';
import { idsOf } from '../ids.ts';
import type { MailDeps } from './deps.ts';
import { keepRaw } from './raw.ts';

/** Whether From is proven: as the door that took the letter in found it, or as its headers say. */
export type Verdict = { aligned: boolean } | 'headers';

export type RawLetter = {
  /** Of SMTP: `from` is '' for `MAIL FROM:<>`, null where the door knows no envelope; `to` is one recipient. */
  envelope: { from: string | null; to: string };
  verdict: Verdict;
  body: ReadableStream<Uint8Array>;
  /** Bytes of the body, exactly. */
  size: number;
};

/** What the row of the inbox says beside its columns (JSON). */
export type KeptMail = Pick<RawLetter, 'envelope' | 'verdict'> & { mailbox: string };

export type Ingested =
  /** The raw letter is on disk: from here on it is ours. `id` is its name in the journal. */
  | { kind: 'kept'; id: string; isRepeat: boolean }
  /** No mailbox of ours: nothing was kept, the sender must be told. */
  | { kind: 'unknown-recipient' };

export const MAX_LETTER_BYTES = 25 * 1024 * 1024;
/** What stands between the key of a letter and the name of its repeat. */
export const REPEAT_MARK = '#';

/**
 * The mail door, whoever stands before it (SMTP, Cloudflare, replay): the raw letter is kept, then acknowledged, then
 * understood. Nothing in it is parsed before that but the header, so no letter can keep us from keeping it.
 * @throws when it could not be kept; only then may the sender try again.
 */
export async function ingestMail(deps: MailDeps, letter: RawLetter): Promise<Ingested> {
  const { mailbox } = deps.parseAddress(letter.envelope.to);
  if (!(await findMailbox(deps.db, mailbox))) return { kind: 'unknown-recipient' };

  const { rawKey, fields, contentHash } = await keepRaw(deps, { ...letter, mailbox });
  const key = keyOf(mailbox, messageIdOf(fields), contentHash);
  const raw = JSON.stringify({ mailbox, envelope: letter.envelope, verdict: letter.verdict } satisfies KeptMail);
  const input = { key, rawKey, contentHash, raw, receivedAt: deps.now() };
  const isNew = await keepInput(deps.db, input);
  // A repeat has a row and a raw letter of its own, so that received letters and their fates can be counted apart.
  const ownKey = isNew ? key : `${key}${REPEAT_MARK}${uuid()}`;
  if (!isNew) await keepInput(deps.db, { ...input, key: ownKey });
  deps.defer(deps.work());
  return { kind: 'kept', id: letterIdOf(ownKey), isRepeat: !isNew };
}

/** Mailbox, Message-ID and hash: a letter that bears another's Message-ID is another letter (intake.md). */
export const keyOf = (mailbox: string, rfcId: string | null, contentHash: string): string =>
  [mailbox, (rfcId ?? '').slice(0, 250).replaceAll(REPEAT_MARK, '_'), contentHash].join(' ');

export const letterIdOf = (key: string): string => idsOf('mail', key, ['letter']).letter;

/** Whether this address takes letters; what stands behind a plus does not matter. */
export const takesMail = async (deps: Pick<MailDeps, 'db' | 'parseAddress'>, address: string): Promise<boolean> =>
  (await findMailbox(deps.db, deps.parseAddress(address).mailbox)) !== null;
