import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { firstTexts } from './first-texts.ts';

const PARAGLIDE = resolve(import.meta.dirname, '../../../src/lib/paraglide');
const OWN_TEXTS = resolve(import.meta.dirname, '../../../src/lib/ui/own-texts.ts');
const MESSAGE = /\/src\/lib\/paraglide\/messages\/[a-z]\w*\.js$/;
const SAY = 'frontdesk-say';
const OWN = 'frontdesk-own';
const LANGUAGE = 'frontdesk-language-';

/** One language's text, as Paraglide writes it; those without inputs take none. */
const TEXT = /^const [a-z]+_\w+ = \/\*\*.*?\*\/ (\(i?\) => \{[\s\S]*?\n\});$/gm;
/** The text of one without inputs, which is a constant. */
const CONSTANT = /^\(\) => \{\s*return \/\*\*.*?\*\/ (\(`[\s\S]*`\))\s*\}$/;
const NAME = /^export const (\w+) = /m;
const PLURALS = /^import \* as registry from .*$/m;
const LOCALES = /^export const locales = .*?(\[.*\])/m;

/**
 * Makes the app's messages say which text is in which language once for all of them. Paraglide writes a function for each
 * language of each message, and another that chooses: of the list's script, compressed, more than the texts themselves.
 *
 * Those of the first pages do without the five languages that their reader does not read: each language is a file, which
 * `learnOwnTexts` brings. All are kept on the device, so that another language can be chosen without a network. Other texts
 * come in all languages with the page that shows them: a file for every page and language would be one more to wait for.
 */
export function shortMessages(): Plugin {
  let first: readonly string[] = [];
  return {
    name: 'short-messages',
    apply: 'build',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name === 'client',
    buildStart() {
      first = firstTexts();
    },
    resolveId: { filter: { id: /^frontdesk-(say|own|language-\w+)$/ }, handler: (id) => `\0${id}` },
    load: {
      filter: { id: /^\0frontdesk-/ },
      handler(id) {
        const name = id.slice(1);
        if (name === SAY) return say(`${PARAGLIDE}/runtime.js`);
        if (name === OWN) return own(`${PARAGLIDE}/runtime.js`, locales());
        return language(
          locales().indexOf(name.slice(LANGUAGE.length)),
          first.map((text) => readFileSync(`${PARAGLIDE}/messages/${text}.js`, 'utf8')),
        );
      },
    },
    transform: {
      filter: { id: [MESSAGE, OWN_TEXTS] },
      handler(code, id) {
        if (id === OWN_TEXTS) return { code: `export { learn as learnOwnTexts } from '${OWN}';`, map: null };
        const place = first.indexOf(basename(id, '.js'));
        return { code: place === -1 ? shorten(code, SAY) : refer(code, place), map: null };
      },
    },
  };
}

const locales = (): string[] =>
  JSON.parse(LOCALES.exec(readFileSync(`${PARAGLIDE}/runtime.js`, 'utf8'))?.[1] ?? '[]') as string[];

/** What messages in all languages are made by: texts in the order of Paraglide's languages, strings or functions of the inputs. */
export const say = (runtime: string): string => `import { getLocale, locales } from ${JSON.stringify(runtime)};
export const say = (...texts) => (inputs = {}, { locale = getLocale() } = {}) => {
  const text = texts[locales.indexOf(locale)];
  return typeof text === 'string' ? text : text(inputs);
};
`;

/** What messages in the reader's language are made by. */
const own = (
  runtime: string,
  languages: readonly string[],
): string => `import { getLocale } from ${JSON.stringify(runtime)};
let texts = [];
const files = { ${languages.map((locale) => `${locale}: () => import('${LANGUAGE}${locale}')`).join(', ')} };
export const learn = async () => void (texts = (await files[getLocale()]()).default);
export const own = (place) => (inputs = {}) => {
  const text = texts[place];
  return typeof text === 'string' ? text : text(inputs);
};
`;

/** The module of one language. @param messages as Paraglide writes them, in the order of their places */
export const language = (locale: number, messages: readonly string[]): string => {
  const texts = messages.map((code) => parse(code).texts[locale]);
  const plurals = messages.some((code) => PLURALS.test(code));
  return `${plurals ? `import * as registry from ${JSON.stringify(`${PARAGLIDE}/registry.js`)};` : ''}
export default [${texts.join(',\n')}];
`;
};

/** A message whose text stands at its place in the file of the reader's language. */
const refer = (code: string, place: number): string => `import { own } from '${OWN}';
export const ${parse(code).name} = /* @__PURE__ */ own(${place});
`;

/** @param from where `say` is imported from */
export function shorten(code: string, from: string): string {
  const { name, texts } = parse(code);
  return `${PLURALS.exec(code)?.[0] ?? ''}
import { say } from ${JSON.stringify(from)};
export const ${name} = /* @__PURE__ */ say(${texts.join(',\n')});
`;
}

/** @throws when Paraglide writes its messages in another way */
function parse(code: string): { name: string; texts: string[] } {
  const name = NAME.exec(code)?.[1];
  const texts = [...code.matchAll(TEXT)].map(([, text]) => CONSTANT.exec(text!)?.[1] ?? text!);
  const languages = code.match(/^const [a-z]+_/gm)?.length;
  if (name === undefined || texts.length === 0 || texts.length !== languages) {
    throw new Error(`A message is not written as Paraglide used to: ${code.slice(0, 2_000)}`);
  }
  return { name, texts };
}
