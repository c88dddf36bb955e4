import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

type Settings = {
  baseLocale: string;
  locales: string[];
  'plugin.inlang.messageFormat': { pathPattern: string | string[] };
};

const SETTINGS = JSON.parse(readFileSync('project.inlang/settings.json', 'utf8')) as Settings;
const PATTERNS = [SETTINGS['plugin.inlang.messageFormat'].pathPattern].flat();

/** Texts by name; a text with plural forms is kept in its JSON form. */
function readTexts(pattern: string, locale: string): Record<string, string> {
  const path = pattern.replace('{locale}', locale);
  const content = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>) : {};
  const texts = Object.entries(content).filter(([name]) => name !== '$schema');
  return Object.fromEntries(
    texts.map(([name, text]) => [name, typeof text === 'string' ? text : JSON.stringify(text)]),
  );
}

const placeholders = (text = '') => [...new Set(text.match(/\{\w+\}/g))].sort();

describe.each(PATTERNS)('%s', (pattern) => {
  const base = readTexts(pattern, SETTINGS.baseLocale);

  test.each(SETTINGS.locales)('%s has every text, and no other', (locale) => {
    expect(Object.keys(readTexts(pattern, locale)).sort()).toEqual(Object.keys(base).sort());
  });

  test.each(SETTINGS.locales)('%s keeps the placeholders of plain texts', (locale) => {
    const texts = readTexts(pattern, locale);
    const plain = Object.keys(texts).filter((name) => !`${base[name]}${texts[name]}`.includes('"'));

    const kept = plain.map((name) => [name, placeholders(texts[name])]);
    expect(kept).toEqual(plain.map((name) => [name, placeholders(base[name])]));
  });
});
