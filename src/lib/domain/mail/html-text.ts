/** The words of an HTML letter that brought no plain ones, for lists, search and the conversation; its looks are elsewhere. */

const MAX_HTML = 2_000_000; // characters

const BLOCKS = /^\/?(p|div|br|tr|table|ul|ol|li|h[1-6]|pre|hr|section|article|header|footer|dd|dt|dl)$/;
/** What is between their tags is no text. */
const SILENT = /^(script|style|head|title|template|noscript|svg|math)$/;

/** Quotations become lines behind `>`, as plain letters have them. Takes time in proportion to its length, whatever it holds. */
export function htmlToText(html: string): string {
  const read = html.slice(0, MAX_HTML).replaceAll(/<!--[^]*?(-->|$)/g, '');
  // Behind the last `>` no tag can close: taken apart, so that no search for one runs to the end again and again.
  const end = read.lastIndexOf('>') + 1;
  const page = new Page();
  let silent: string | null = null;
  for (const [token] of read.slice(0, end).matchAll(/<[^>]*>|[^<]+/g)) {
    const name = /^<\s*(\/?[a-z][a-z0-9]*)/i.exec(token)?.[1]?.toLowerCase() ?? '';
    if (silent !== null) silent = name === `/${silent}` ? null : silent;
    else if (token[0] !== '<') page.write(token);
    else if (SILENT.test(name) && !token.endsWith('/>')) silent = name;
    else page.tag(name);
  }
  if (silent === null) page.write(read.slice(end));
  return page.text();
}

class Page {
  readonly #lines: string[] = [];
  #line = '';
  #depth = 0;

  write(text: string): void {
    this.#line += decode(text.replaceAll(/[ \t\r\n\f]+/g, ' '));
  }

  tag(name: string): void {
    if (name === 'td' || name === 'th') this.#line += ' ';
    if (BLOCKS.test(name)) this.#end();
    if (name === 'blockquote' || name === '/blockquote') {
      if (this.#line.trim() !== '') this.#end();
      this.#depth = Math.max(0, this.#depth + (name === 'blockquote' ? 1 : -1));
    }
  }

  #end(): void {
    const line = this.#line.replaceAll(/ {2,}/g, ' ').trim();
    this.#line = '';
    // Of tables and nested boxes many empty lines come: one says as much.
    if (line === '' && this.#lines.at(-1)?.replaceAll(/[> ]/g, '') === '') return;
    this.#lines.push(`${'>'.repeat(Math.min(this.#depth, 9))}${this.#depth > 0 ? ' ' : ''}${line}`.trimEnd());
  }

  text(): string {
    this.#end();
    return this.#lines.join('\n').trim();
  }
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  copy: '©',
  reg: '®',
  hellip: '…',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  bull: '•',
  euro: '€',
  middot: '·',
  shy: '',
  zwnj: '',
};

const decode = (text: string): string =>
  text.replaceAll(/&(#x[\da-f]{1,6}|#\d{1,7}|[a-z]{2,8});/gi, (whole, entity: string) => {
    if (!entity.startsWith('#')) return NAMED[entity.toLowerCase()] ?? whole;
    const code = entity[1]?.toLowerCase() === 'x' ? parseInt(entity.slice(2), 16) : Number(entity.slice(1));
    const isCharacter = code > 31 && code <= 0x10_ff_ff && (code < 0xd8_00 || code > 0xdf_ff);
    return isCharacter ? String.fromCodePoint(code) : ' ';
  });
