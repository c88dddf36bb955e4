import type { Actor } from '#domain/model';
import { randomSecret, sha256Hex } from '../hash.ts';

export type TokenActor = Extract<Actor, { kind: 'token' }>;

/** 256 random bits behind a prefix that secret scanners can look for. */
const FORMAT = /^fd_[A-Za-z0-9_-]{43}$/;

/** A new token and what is kept of it. Fast hashing is right here: 256 random bits cannot be guessed, only stolen. */
export async function makeToken(): Promise<{ token: string; hash: string }> {
  const token = `fd_${randomSecret()}`;
  return { token, hash: await sha256Hex(token) };
}

/**
 * How long a token that was good a moment ago is believed without asking the base. A program that posts a hundred
 * requests a second costs one look every three seconds instead of a hundred a second, which is worth a fifth of the
 * whole intake; a revoked token lives three seconds longer at most, below the five that security.md allows a disabled
 * employee. Only good answers are kept, so a new token works at once.
 */
const BELIEVED_MS = 3_000;
const MOST_KEPT = 1_000;

type Find = (hash: string) => Promise<{ id: string; scopes: readonly string[] } | null>;

export class TokenReader {
  readonly #find: Find;
  readonly #kept = new Map<string, { actor: TokenActor; until: number }>();

  constructor(find: Find) {
    this.#find = find;
  }

  /** Whose `Authorization` this is; null when it is no good token of ours, exactly as it was given out. */
  async read(authorization: string, now: number): Promise<TokenActor | null> {
    const token = /^bearer (.*)$/i.exec(authorization)?.[1] ?? '';
    if (!FORMAT.test(token)) return null;
    const hash = await sha256Hex(token);
    const kept = this.#kept.get(hash);
    // The clock may be moved back in tests: an entry from the future is as old as one from the past.
    if (kept && kept.until > now && kept.until <= now + BELIEVED_MS) return kept.actor;
    const found = await this.#find(hash);
    this.#kept.delete(hash);
    if (found === null) return null;
    const actor: TokenActor = { kind: 'token', id: found.id, scopes: found.scopes };
    if (this.#kept.size >= MOST_KEPT) this.#kept.clear();
    this.#kept.set(hash, { actor, until: now + BELIEVED_MS });
    return actor;
  }

  /** Asks anew at the next call: a token or an owner has changed through this very process. */
  forget(): void {
    this.#kept.clear();
  }
}
