/** A field of a header as it stands in the letter, unfolded; nothing in it is decoded. */
export type HeaderField = {
  /** In lower case. */
  name: string;
  value: string;
};

/** Enough for any honest letter; what stands behind is not looked at. */
const MAX_FIELDS = 1_000;

/**
 * The fields of a header block from its top, duplicates included (RFC 5322, 2.2). Read here and not from a parsed letter:
 * parsers join fields of one name, and a joined value can be forged to look like another field's.
 * @param block everything before the first empty line
 */
export function readHeaders(block: string): readonly HeaderField[] {
  // Lines are joined at the end: a field of many thousand lines would be copied as many times.
  const fields: { name: string; lines: string[] }[] = [];
  for (const line of block.split(/\r\n|\n|\r/)) {
    if (/^[ \t]/.test(line)) {
      fields.at(-1)?.lines.push(line.trim());
      continue;
    }
    if (fields.length >= MAX_FIELDS) break;
    const colon = line.indexOf(':');
    const name = line.slice(0, Math.max(colon, 0)).trim().toLowerCase();
    if (/^[!-9;-~]+$/.test(name)) fields.push({ name, lines: [line.slice(colon + 1).trim()] });
    // A line that is no field ends the header as far as anybody can tell, but for the envelope line of mbox files.
    else if (!line.startsWith('From ') && line.trim() !== '') break;
  }
  return fields.map(({ name, lines }) => ({ name, value: lines.filter((line) => line !== '').join(' ') }));
}

export const allOf = (fields: readonly HeaderField[], name: string): readonly string[] =>
  fields.flatMap((field) => (field.name === name ? [field.value] : []));

/** The topmost field of that name. */
export const firstOf = (fields: readonly HeaderField[], name: string): string | null =>
  fields.find((field) => field.name === name)?.value ?? null;

/** Ids in angle brackets, as References and In-Reply-To list them: the oldest first, without the brackets. */
const MAX_IDS = 100;
const MAX_ID = 998; // octets of a line, RFC 5322 2.1.1

export function idsIn(value: string | null): readonly string[] {
  if (value === null) return [];
  const found = value.slice(-MAX_IDS * MAX_ID).matchAll(/<([^<>\s]{1,998})>/g);
  return [...new Set([...found].map(([, id = '']) => id))].slice(-MAX_IDS);
}

/** The Message-ID without its brackets; some programs leave them out. */
export function messageIdOf(fields: readonly HeaderField[]): string | null {
  const value = firstOf(fields, 'message-id');
  const id = idsIn(value)[0] ?? value?.trim() ?? '';
  return id === '' || id.length > MAX_ID ? null : id;
}

/** What a letter says it answers: References and, behind them, In-Reply-To. */
export const referencesOf = (fields: readonly HeaderField[]): readonly string[] => [
  ...new Set([...idsIn(firstOf(fields, 'references')), ...idsIn(firstOf(fields, 'in-reply-to'))]),
];

/** True when it names something it answers, whether or not that can be read. */
export const claimsThread = (fields: readonly HeaderField[]): boolean =>
  ['references', 'in-reply-to'].some((name) => (firstOf(fields, name) ?? '').trim() !== '');
