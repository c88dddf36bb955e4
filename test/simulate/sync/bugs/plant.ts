import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BUGS, type Change } from './list.ts';

/**
 * Breaks rules by changing the text of modules while they are loaded: the product has no place for it to be reached from.
 * Each module that a bug changes is loaded as it is and once for each bug; what everybody imports under its name asks, at
 * every call, which of them it is to be. So one process can break one rule after another.
 */

const ROOT = join(import.meta.dirname, '../../../..');
const VARIANT = '?planted=';

/** The rule that is broken now; null breaks none. */
let broken: string | null = null;
export function breakRule(name: string | null): void {
  broken = name;
}

/**
 * Must come before the modules are loaded.
 * @throws {RangeError} when there is no such bug, or when the product's text has moved on from what it changes
 */
export function plant(names: readonly string[]): void {
  const bugsOf = new Map<string, string[]>();
  for (const name of names) {
    for (const change of changesOf(name)) void changed(readFileSync(join(ROOT, change.file), 'utf8'), change);
    for (const file of new Set(changesOf(name).map((change) => join(ROOT, change.file)))) {
      bugsOf.set(file, [...(bugsOf.get(file) ?? []), name]);
    }
  }
  Object.assign(globalThis, { brokenRule: () => broken });
  registerHooks({
    load(url, context, next) {
      const [plain = url, variant] = url.split(VARIANT);
      const file = plain.startsWith('file:') ? fileURLToPath(plain) : '';
      const bugs = bugsOf.get(file);
      if (!bugs) return next(url, context);
      const loaded = next(plain, context);
      const text = readFileSync(file, 'utf8');
      return { ...loaded, source: variant === undefined ? facade(plain, text, bugs) : variantOf(text, file, variant) };
    },
  });
}

const variantOf = (text: string, file: string, variant: string): string =>
  BUGS[variant]?.changes.filter((change) => join(ROOT, change.file) === file).reduce(changed, text) ?? text;

/** The same exports; functions are those of the variant that is asked for when they are called. */
function facade(url: string, text: string, bugs: readonly string[]): string {
  const names = [...text.matchAll(/^export (?:async )?(?:function\*?|const|class) (\w+)/gm)].map(([, name]) => name!);
  const load = (variant: string, place: number | string) => `import * as it${place} from '${url}${VARIANT}${variant}';`;
  return [
    load('', ''),
    ...bugs.map(load),
    `const variants = { ${bugs.map((bug, place) => `${bug}: it${place}`).join(', ')} };`,
    'const now = () => variants[globalThis.brokenRule()] ?? it;',
    ...names.map(
      (name) =>
        `export const ${name} = typeof it.${name} === 'function' ? (...given) => now().${name}(...given) : it.${name};`,
    ),
  ].join('\n');
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
