/**
 * How words are compared when somebody searches (rules SE1–SE4): the same for what is kept and for what is typed, so that
 * plain `includes` of one in the other is the whole comparison.
 */

/** Letters that Unicode does not take apart into a base letter and a mark, and what people type for them. */
const SPELT_OTHERWISE: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ł: 'l',
  þ: 'th',
  ŧ: 't',
  ς: 'σ',
  // The ligature and the two letters it is typed as; Unicode takes it apart into an older spelling.
  եւ: 'եվ',
};
const SPELT = new RegExp(Object.keys(SPELT_OTHERWISE).join('|'), 'g');

/** Marks, and what stands inside a word without parting it: apostrophes, soft hyphens, Armenian stress and question marks. */
const WITHIN_WORDS = /[\p{M}'’ʼ՚՛՜՞\u00AD\u200B-\u200D\u2060]+/gu;
const BETWEEN_WORDS = /[^\p{L}\p{N}]+/gu;
const PLAIN = /^[\n -&(-~]*$/; // ASCII without the apostrophe
const BETWEEN_PLAIN_WORDS = /[^a-z0-9]+/g;

/** Lower-case words of base letters and digits with single spaces between: SE1. */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase().replace(BETWEEN_PLAIN_WORDS, ' ').trim();
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(WITHIN_WORDS, '')
    .replace(SPELT, (letters) => SPELT_OTHERWISE[letters]!)
    .replace(BETWEEN_WORDS, ' ')
    .trim();
}

/** More words than this narrow nothing any more. */
const MAX_TERMS = 8;

/** What must all be found (SE2), the longest first: it leaves the least to look at. */
export function queryTerms(query: string): string[] {
  const terms = [...new Set(fold(query).split(' '))].filter((term) => term !== '');
  return terms.sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).slice(0, MAX_TERMS);
}

/** A number as people write it: groups of digits with spaces, dashes, brackets or dots between. */
const WRITTEN_NUMBER = /\d[\d ()./-]{4,}\d/g;

/** The words of a text, and each number written in groups also as one, so that any of its digits in a row are found (SE3). */
export function searchText(text: string): string {
  const numbers = (text.match(WRITTEN_NUMBER) ?? []).map((number) => number.replaceAll(/\D/g, ''));
  return numbers.length === 0 ? fold(text) : `${fold(text)} ${numbers.join(' ')}`;
}

/** What of an identity is searched: the digits of a number, the words of an address. */
export const identityText = ({ kind, value }: { kind: string; value: string }): string =>
  kind === 'email' ? fold(value) : value.replaceAll(/\D/g, '');

/** Something that a search has found, with what a list shows of it. */
export type SearchHit = {
  kind: 'client' | 'request' | 'message';
  id: string;
  clientId: string;
  conversationId: string | null;
  /** Where it can be opened; null where no task is known. */
  taskId: string | null;
  title: string;
  detail: string;
  /** UTC milliseconds: of a client the newest thing known about them. */
  at: number;
};
