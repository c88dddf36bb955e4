/**
 * Takes styles and event handlers out of the way of the parser. Browsers apply the page's own policy to a document that is
 * only parsed and never shown, so each `style="…"` of a letter would be reported as a violation of ours, and each
 * `onerror="…"` as an attack on it. This makes nothing safe, and need not: what is missed here is one report more, and
 * DOMPurify decides afterwards what may stay.
 */

/** Attributes are renamed, and get their names back by `restore`. */
const MARK = 'data-frontdesk-';
export const STYLE_ATTRIBUTE = `${MARK}style`;

const ATTRIBUTE = /([\s"'/])(on[a-z]+|style)(?=\s*=)/gi;

export type Defused = { html: string; /** Contents of `<style>` elements, in their order. */ css: string[] };

export function defuse(letter: string): Defused {
  const css: string[] = [];
  const parts: string[] = [];
  const lower = letter.toLowerCase();
  let at = 0;
  for (let open = lower.indexOf('<style'); open !== -1; open = lower.indexOf('<style', at)) {
    const begin = lower.indexOf('>', open) + 1;
    const end = lower.indexOf('</style', begin);
    parts.push(letter.slice(at, open));
    // An element that never ends takes the rest with it, as it does in a browser.
    css.push(begin === 0 ? '' : letter.slice(begin, end === -1 ? undefined : end));
    const after = end === -1 ? -1 : lower.indexOf('>', end);
    at = begin === 0 || after === -1 ? letter.length : after + 1;
  }
  parts.push(letter.slice(at));
  return { html: parts.join('').replace(ATTRIBUTE, `$1${MARK}$2`), css };
}

/** Words that only looked like attributes get back what they were. */
export const restore = (words: string): string => words.replaceAll(MARK, '');
