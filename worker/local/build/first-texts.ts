import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { FIRST_LIST, LETTER } from './first-pages.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const LIB = '$lib/';

/** What is loaded with a module; `import type` and `import()` are not. */
const IMPORT = /^\s*(?:import|export)\s(?!type\s)[^'"]*?from\s*'([^']+)'/gm;
const TEXT = /\bm\.(\w+)/g;

/** Names of the texts that the pages to which people are led can show before anything is asked for, sorted. */
export function firstTexts(): string[] {
  const modules = new Set([...FIRST_LIST, ...LETTER].map((path) => join(ROOT, path)));
  const texts = new Set<string>();
  for (const path of modules) {
    const source = readFileSync(path, 'utf8');
    for (const [, imported] of source.matchAll(IMPORT)) {
      const found = pathOf(imported!, path);
      if (found !== null) modules.add(found);
    }
    for (const [, name] of source.matchAll(TEXT)) texts.add(name!);
  }
  return [...texts].sort();
}

/** Null for packages, and for what is generated: neither has texts. */
function pathOf(imported: string, from: string): string | null {
  if (imported.startsWith('.')) return ownFile(join(dirname(from), imported));
  return imported.startsWith(LIB) ? ownFile(join(ROOT, 'src/lib', imported.slice(LIB.length))) : null;
}

const ownFile = (path: string): string | null => (/\.(ts|svelte)$/.test(path) && existsSync(path) ? path : null);
