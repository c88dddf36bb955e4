import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BUGS, type Change } from './list.ts';

/** Breaks a rule by changing the text of modules while they are loaded: the product has no place for it to be reached from. */

const ROOT = join(import.meta.dirname, '../../../..');

/** @throws {RangeError} when there is no such bug, or when the product's text has moved on from what it changes */
export function plant(name: string): void {
  const changes = changesOf(name);
  for (const change of changes) void changed(readFileSync(join(ROOT, change.file), 'utf8'), change);
  registerHooks({
    load(url, context, next) {
      const loaded = next(url, context);
      if (!url.startsWith('file:')) return loaded;
      const path = fileURLToPath(url);
      const mine = changes.filter(({ file }) => join(ROOT, file) === path);
      if (mine.length === 0) return loaded;
      return { ...loaded, source: mine.reduce(changed, readFileSync(path, 'utf8')) };
    },
  });
}

export function changesOf(name: string): readonly Change[] {
  const bug = BUGS[name];
  if (!bug) throw new RangeError(`No such bug; there are: ${Object.keys(BUGS).join(', ')}.`);
  return bug.changes;
}

/** Its text with the change, which must find its place in it. */
export function changed(text: string, { file, from, to }: Change): string {
  if (!text.includes(from)) throw new RangeError(`${file} no longer has ${JSON.stringify(from)}`);
  return text.replace(from, () => to);
}
