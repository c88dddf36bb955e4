import type { ReadLetter } from '#domain/mail/letter';
import type { Locale } from '#domain/model';
import type { Db } from '../../db/client.ts';
import type { FreshLetters } from './fresh.ts';
import type { LetterMemory } from './letter-memory.ts';
import type { IntakeDeps } from '../receive.ts';

/** What the mail door works with, beside what every door does; worker/deps.ts composes it. */
export type MailDeps = {
  db: Db;
  /** UTC milliseconds. */
  now: () => number;
  defer: (work: Promise<unknown>) => void;
  /** Raw letters under `mail/`, files under `files/`. */
  bucket: R2Bucket;
  fresh: FreshLetters;
  /** Where large letters are looked at, one after another. */
  memory: LetterMemory;
  intake: IntakeDeps;
  poke: (poke: { head: number; scopes: readonly string[] }) => Promise<void>;
  /** Works off what is kept; who comes while that is under way leaves it to them. */
  work: () => Promise<void>;
  /** Takes a raw letter apart; never throws. */
  readLetter: (raw: Uint8Array<ArrayBuffer>) => Promise<ReadLetter>;
  parseAddress: (address: string) => { mailbox: string; tag: string | null };
  /** The tag of our own address for a conversation. */
  tagOf: (conversationId: string) => Promise<string>;
  /** Words of ours that stand where a letter has none. */
  words: (key: 'unreadable' | 'no-words' | 'no-sender', locale: Locale) => string;
};
