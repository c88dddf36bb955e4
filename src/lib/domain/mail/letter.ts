import type { HeaderField } from './headers.ts';

/** A raw letter as it was read; strings are whole characters without control characters, and no longer than their limits. */
export type ReadLetter = {
  fields: readonly HeaderField[];
  /** Whoever it says it is from, folded as identities are; null when nobody can be written back to. */
  from: { address: string; name: string } | null;
  /** As they were written: a token in them is good only letter by letter. */
  to: readonly string[];
  cc: readonly string[];
  subject: string;
  /** Its words as plain text, those it repeats included. */
  text: string;
  /** The HTML as it came, for a frame that nothing in it can leave; empty when it has none. */
  html: string;
  parts: readonly LetterPart[];
  /** Nobody could take it apart: what is known stands in its header. */
  unreadable: boolean;
};

export type LetterPart = {
  name: string;
  mediaType: string;
  /** Without angle brackets; null where the HTML cannot mean it. */
  contentId: string | null;
  /** Decoded when they are asked for: nobody needs those of a letter that waits or is ignored. */
  read: () => Uint8Array<ArrayBuffer>;
};

export const MAX_SUBJECT = 300; // characters
export const MAX_NAME = 200;
export const MAX_FILE_NAME = 200;
/** Of new words, and as many of folded ones: a screen is no archive, and the raw letter is one click away. */
export const MAX_WORDS = 50_000;
const SNIPPET = 200;

/** One line: what a stranger wrote must not look like several. */
export const lineOf = (text: string, longest: number): string =>
  text
    .slice(0, 4 * longest)
    .toWellFormed()
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim()
    .slice(0, longest)
    .toWellFormed()
    .trim();

/** Words of several lines; of control characters only the ends of lines and tabs are words. */
export const wordsOf = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[^\P{Cc}\n\t]/gu, '');

/** @returns the beginning, marked where something was cut off */
export const cutOff = (words: string): string =>
  words.length <= MAX_WORDS ? words : `${words.slice(0, MAX_WORDS).toWellFormed()}…`;

export const snippetOf = (text: string): string => lineOf(text, SNIPPET);
