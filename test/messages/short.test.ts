import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { firstTexts } from '../../worker/local/build/first-texts.ts';
import { language, say, shorten } from '../../worker/local/build/short-messages.ts';

const FOLDER = 'src/lib/paraglide/messages';
const PARAGLIDE = new URL('../../src/lib/paraglide/', import.meta.url).href;
const LOCALES = ['en', 'lv', 'hy', 'hu', 'eo', 'ru'] as const;

type Message = (inputs: Record<string, unknown>, options: { locale: (typeof LOCALES)[number] }) => string;

const folder = mkdtempSync(join(tmpdir(), 'frontdesk-messages-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A thousand modules as one. By Node itself, for Vite would take it apart: megabytes that nothing here needs to know. */
const read = createRequire(import.meta.url);
function allOf(name: string, modules: readonly string[]): Record<string, Message> {
  const path = join(folder, `${name}.mjs`);
  const imports = [
    `import * as registry from '${PARAGLIDE}registry.js';`,
    `import { getLocale, experimentalStaticLocale } from '${PARAGLIDE}runtime.js';`,
    `import { say } from './say.mjs';`,
  ];
  writeFileSync(path, [...imports, ...modules.map((code) => code.replaceAll(/^import .*$/gm, ''))].join('\n'));
  return read(path) as Record<string, Message>;
}

/** Whatever a message asks for: a number chooses a plural, and is shown as words are. */
const inputs = (value: number) => new Proxy({}, { get: () => value });

const said = (message: Message): string =>
  LOCALES.flatMap((locale) => [0, 1, 2, 7].map((count) => message(inputs(count), { locale }))).join('\n');
const saidBy = (messages: Record<string, Message>) =>
  Object.fromEntries(Object.entries(messages).map(([name, message]) => [name, said(message)]));

test('every message says in every language what it said before it was shortened', () => {
  const files = readdirSync(FOLDER).filter((file) => file.endsWith('.js') && file !== '_index.js');
  const modules = files.map((file) => readFileSync(join(FOLDER, file), 'utf8'));
  writeFileSync(join(folder, 'say.mjs'), say(`${PARAGLIDE}runtime.js`));
  const long = allOf('long', modules);
  const short = allOf(
    'short',
    modules.map((code) => shorten(code, 'say')),
  );

  expect(Object.keys(short)).toHaveLength(files.length);
  expect(saidBy(short)).toEqual(saidBy(long));
});

test('the file of a language has every message at its place, and in that language', () => {
  const files = readdirSync(FOLDER).filter((file) => file.endsWith('.js') && file !== '_index.js');
  const modules = files.map((file) => readFileSync(join(FOLDER, file), 'utf8'));
  const long = allOf('long', modules);

  for (const [at, locale] of LOCALES.entries()) {
    const path = join(folder, `${locale}.mjs`);
    writeFileSync(path, language(at, modules));
    const texts = (read(path) as { default: (string | Message)[] }).default;
    const saidIn = (text: string | Message, count: number) =>
      typeof text === 'string' ? text : text(inputs(count), { locale });

    for (const count of [0, 1, 2, 7]) {
      expect(texts.map((text) => saidIn(text, count))).toEqual(
        files.map((file) => saidIn(long[file.slice(0, -'.js'.length)]!, count)),
      );
    }
  }
});

test('first texts are those of the list and of a held letter, whatever they are made of, and no others', () => {
  const first = firstTexts();

  // A page, a component of it, its words, and the frame around it; a dialog that is fetched, and another page.
  expect(first).toEqual(expect.arrayContaining(['review_title', 'review_accept', 'channel_mail', 'shell_review']));
  expect(first).not.toContain('review_block_title');
  expect(first).not.toContain('office_saved');
});

test('a message that is written in another way is not taken for a short one', () => {
  expect(() => shorten("export const greeting = () => 'Hello';", 'say')).toThrow(/not written as Paraglide/);
});
