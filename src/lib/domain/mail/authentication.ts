import { allOf, type HeaderField } from './headers.ts';

/**
 * Whether the domain that a letter names in From stands behind it, by the word of the server that took it in: only the
 * topmost `Authentication-Results`, only if that server wrote it, and only DMARC, which is the one that looks at From.
 * Everything below may have been written by the sender.
 * @see https://www.rfc-editor.org/rfc/rfc8601
 */
export function isAligned(fields: readonly HeaderField[], fromDomain: string | null, trusted: string): boolean {
  if (fromDomain === null || allOf(fields, 'from').length !== 1) return false;
  const [topmost] = allOf(fields, 'authentication-results');
  const results = topmost === undefined ? null : readResults(topmost);
  if (results?.server !== trusted) return false;
  const dmarc = results.results.filter(({ method }) => method === 'dmarc');
  return dmarc.length > 0 && dmarc.every((result) => isPassFor(result, fromDomain));
}

type Result = { method: string; result: string; properties: ReadonlyMap<string, string> };

function isPassFor({ result, properties }: Result, fromDomain: string): boolean {
  return result === 'pass' && properties.get('header.from') === fromDomain.toLowerCase();
}

function readResults(value: string): { server: string; results: readonly Result[] } {
  const [head = '', ...rest] = splitAt(withoutComments(value), ';');
  const [server = ''] = head.trim().split(/\s+/);
  return { server: unquoted(server).toLowerCase(), results: rest.flatMap(readResult) };
}

/** `dmarc=pass reason="…" header.from=example.org` */
function readResult(text: string): Result[] {
  const pairs = splitAt(text.replaceAll(/\s*=\s*/g, '='), ' ').filter((word) => word !== '');
  const [first = '', ...rest] = pairs.map((pair): [string, string] => {
    const at = pair.indexOf('=');
    return at < 0
      ? [pair.toLowerCase(), '']
      : [pair.slice(0, at).toLowerCase(), unquoted(pair.slice(at + 1)).toLowerCase()];
  });
  if (first === '') return [];
  const [method = ''] = first[0].split('/', 1);
  // A property named twice is no word to rely on: the first stands, so that nothing appended can replace it.
  return [{ method, result: first[1], properties: new Map(rest.toReversed()) }];
}

/** Comments may hold anything, `; dmarc=pass` too; they nest, and a quoted string is none. */
function withoutComments(value: string): string {
  let depth = 0;
  let quoted = false;
  let kept = '';
  for (let at = 0; at < value.length; at += 1) {
    const char = value[at] ?? '';
    if (char === '\\') {
      if (depth === 0) kept += value.slice(at, at + 2);
      at += 1;
    } else if (depth === 0 && char === '"') {
      quoted = !quoted;
      kept += char;
    } else if (!quoted && char === '(') depth += 1;
    else if (!quoted && char === ')' && depth > 0) {
      depth -= 1;
      kept += ' ';
    } else if (depth === 0) kept += char;
  }
  return kept;
}

/** Splits at a character (a space stands for any white space), not inside quoted strings. */
function splitAt(text: string, separator: ';' | ' '): string[] {
  const parts = [''];
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at] ?? '';
    const last = parts.length - 1;
    if (char === '\\') {
      parts[last] += text.slice(at, at + 2);
      at += 1;
      continue;
    }
    if (char === '"') quoted = !quoted;
    const splits = !quoted && (separator === ' ' ? /\s/.test(char) : char === separator);
    if (splits) parts.push('');
    else parts[last] += char;
  }
  return parts;
}

const unquoted = (word: string): string =>
  word
    .trim()
    .replace(/^"([^]*)"$/, '$1')
    .replaceAll(/\\(.)/g, '$1');
