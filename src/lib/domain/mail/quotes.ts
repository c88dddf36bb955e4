import {
  isForwarded,
  isHeaderBlock,
  isIntroduction,
  isQuoted,
  isSeparator,
  isSignature,
  isTelephone,
} from './quote-marks.ts';

/** A letter's words as a conversation shows them. Together they are the whole letter: what is folded is one tap away. */
export type FoldedLetter = {
  /** What is new. */
  text: string;
  /** What it repeats of earlier letters, and the signature. */
  quoted: string;
};

/** An introduction is wrapped by mail programs; no honest one is longer. */
const MAX_INTRODUCTION_LINES = 4;
/** No person writes more; what stands behind goes with what is folded. */
const MAX_LINES = 4_000;
/** What a telephone adds stands at the end; lines like it elsewhere are somebody's words. */
const MAX_LINES_BEHIND_TELEPHONE = 2;

/**
 * Finds where the new words of a letter begin and end. Answers above the quotation are the usual case; one written below
 * it loses the quotation above; one written between the quoted lines keeps them, for they say what is answered. In doubt
 * nothing is folded, and a letter is never folded away to nothing.
 */
export function foldQuotes(letter: string): FoldedLetter {
  const whole = letter.replaceAll(/\r\n?/g, '\n').split('\n');
  const lines = whole.slice(0, MAX_LINES);
  const reader = new Reader(lines);
  const end = findSignature(lines.slice(0, reader.quotation()));
  const start = reader.leadingQuotation(end);
  const text = lines.slice(start, end).join('\n').trim();
  if (text === '') return { text: whole.join('\n').trim(), quoted: '' };
  return { text, quoted: [...lines.slice(0, start), ...whole.slice(end)].join('\n').trim() };
}

/** What the lines of a letter are, each looked at once however often it is asked about. */
class Reader {
  readonly #lines: readonly string[];
  readonly #marks: (number | undefined)[] = [];

  constructor(lines: readonly string[]) {
    this.#lines = lines;
  }

  /** The line from which the letter only quotes; its length when there is none. */
  quotation(): number {
    for (let at = 0; at < this.#lines.length; at += 1) {
      if (isForwarded(this.#line(at))) break; // what is handed on is the message itself
      const length = this.#mark(at);
      if (length === 0) continue;
      const quoted = this.#quotedFrom(at);
      if (quoted === null || !this.#hasAnswerBehind(quoted)) return at;
      at = this.#endOfQuoted(quoted) - 1;
    }
    return this.#lines.length;
  }

  /** Where the words behind a quotation at the top begin; 0 when there is none, or when more is quoted before `end`. */
  leadingQuotation(end: number): number {
    const quoted = this.#quotedFrom(this.#skipEmpty(0));
    if (quoted === null) return 0;
    const start = this.#endOfQuoted(quoted);
    const isSingle = this.#lines.slice(start, end).every((line) => !isQuoted(line));
    return isSingle && start < end ? start : 0;
  }

  #line = (at: number): string => this.#lines[at] ?? '';

  /** How many lines from `at` announce a quotation, or 1 for a quoted one; 0 for an ordinary line. */
  #mark(at: number): number {
    return (this.#marks[at] ??= this.#readMark(at));
  }

  #readMark(at: number): number {
    const line = this.#line(at);
    if (line.trim() === '') return 0;
    if (isQuoted(line) || isSeparator(line) || isHeaderBlock(this.#lines, at)) return 1;
    let joined = '';
    for (let length = 1; length <= MAX_INTRODUCTION_LINES; length += 1) {
      const next = this.#line(at + length - 1).trim();
      if (next === '' || isQuoted(next)) return 0;
      joined = `${joined} ${next}`.trim();
      if (isIntroduction(joined)) return length;
    }
    return 0;
  }

  /** The first line behind `>` of the quotation that begins at `at`; null when it is quoted without such lines. */
  #quotedFrom(at: number): number | null {
    if (isQuoted(this.#line(at))) return at;
    const length = this.#mark(at);
    const next = this.#skipEmpty(at + length);
    return length > 0 && isQuoted(this.#line(next)) ? next : null;
  }

  /** Somebody wrote below or between the quoted lines: words that are no quotation, no signature and no mark. */
  #hasAnswerBehind(quoted: number): boolean {
    for (let at = this.#endOfQuoted(quoted); at < this.#lines.length;) {
      const line = this.#line(at);
      if (isSignature(line) || isTelephone(line)) return false;
      if (this.#mark(at) === 0) return true;
      const next = this.#quotedFrom(at);
      if (next === null) return false;
      at = this.#endOfQuoted(next);
    }
    return false;
  }

  #endOfQuoted(from: number): number {
    let at = from;
    while (at < this.#lines.length && isQuoted(this.#line(at))) at = this.#skipEmpty(at + 1);
    return at;
  }

  #skipEmpty(from: number): number {
    let at = from;
    while (at < this.#lines.length && this.#line(at).trim() === '') at += 1;
    return at;
  }
}

/** The first line of the signature, or of what a telephone adds; the length when there is none. */
function findSignature(body: readonly string[]): number {
  let behind = 0;
  let found = body.length;
  for (let at = body.length - 1; at >= 0; at -= 1) {
    const line = body[at] ?? '';
    if (isSignature(line)) found = at;
    else if (behind <= MAX_LINES_BEHIND_TELEPHONE && isTelephone(line)) found = at;
    if (line.trim() !== '') behind += 1;
  }
  return found;
}
