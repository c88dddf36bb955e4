import type { Words } from '../words.ts';
import { form } from './page.ts';

/** What this tab remembers: the words being written, and under which nonce words were last sent. */

type Sending = { nonce: string; content: string };

const WORDS = `${form.id}.words`;
const SENDING = `${form.id}.sending`;

/** A window may refuse storage (private mode, quota); then the page works without a memory. */
function read(key: string): unknown {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? 'null');
  } catch {
    return null;
  }
}

function write(key: string, value: unknown): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(value));
  } catch {
    // Nothing is lost that was promised.
  }
}

export const rememberWords = (words: Words) => write(WORDS, words);
export const forgetWords = () => write(WORDS, null);
export const rememberedWords = () => read(WORDS) as Words | null;
export const lastSending = () => read(SENDING) as Sending | null;

/**
 * The nonce for sending `words`: the same as long as the words are the same, so that a second click, a reload, the back
 * button or a lost answer is a repeat and not a second request; `fresh` as soon as they differ.
 */
export function nonceFor(words: Words, fresh: string): string {
  const content = JSON.stringify(words);
  const last = lastSending();
  if (last?.content === content) return last.nonce;
  // One page gives one fresh nonce; words changed since they were sent from it need another.
  const nonce = last?.nonce === fresh ? crypto.randomUUID() : fresh;
  write(SENDING, { nonce, content } satisfies Sending);
  return nonce;
}
