import type { LinkPurpose } from '#domain/link';
import { sha256Hex } from '../hash.ts';

/** Links by which a password is chosen: whoever has one is let in, so what is kept lets nobody in. */

/** The app's own pages; behind `#` the secret reaches no server log and no Referer. */
const PAGES: Readonly<Record<LinkPurpose, string>> = { invite: '/app/accept', reset: '/app/reset' };

/** `seed` names the link in the outbox until its letter has left; without AUTH_SECRET nobody makes its secret from it. */
export type NewLink = { seed: string; hash: string; url: string };

export type Links = {
  make(purpose: LinkPurpose): Promise<NewLink>;
  /** The same link once more: the same seed makes the same. */
  remake(purpose: LinkPurpose, seed: string): Promise<Omit<NewLink, 'seed'>>;
};

/** @param secret AUTH_SECRET */
export function linksOf(secret: string, publicUrl: string): Links {
  const remake = async (purpose: LinkPurpose, seed: string) => {
    const key = await keyOf(secret, seed);
    return { hash: await sha256Hex(key), url: `${publicUrl}${PAGES[purpose]}#${key}` };
  };
  return {
    async make(purpose) {
      const seed = crypto.randomUUID();
      return { seed, ...(await remake(purpose, seed)) };
    },
    remake,
  };
}

/** 256 bits, base64url, made from the link's seed: the letter can be written again without keeping what is in it. */
async function keyOf(secret: string, seed: string): Promise<string> {
  const encoder = new TextEncoder();
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const key = await crypto.subtle.importKey('raw', encoder.encode(secret), algorithm, false, ['sign']);
  const bytes = await crypto.subtle.sign('HMAC', key, encoder.encode(`password link ${seed}`));
  return btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

const FORMAT = /^[A-Za-z0-9_-]{43}$/;

/** By what a link is found; null for what none can have. */
export const linkHash = async (secret: string): Promise<string | null> =>
  FORMAT.test(secret) ? sha256Hex(secret) : null;
