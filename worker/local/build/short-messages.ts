import { resolve } from 'node:path';
import type { Plugin } from 'vite';

const PARAGLIDE = resolve(import.meta.dirname, '../../../src/lib/paraglide');
const MESSAGE = /\/src\/lib\/paraglide\/messages\/[a-z]\w*\.js$/;
const SAY = 'frontdesk-say';

/** One language's text, as Paraglide writes it; those without inputs take none. */
const TEXT = /^const [a-z]+_\w+ = \/\*\*.*?\*\/ (\(i?\) => \{[\s\S]*?\n\});$/gm;
/** The text of one without inputs, which is a constant. */
const CONSTANT = /^\(\) => \{\s*return \/\*\*.*?\*\/ (\(`[\s\S]*`\))\s*\}$/;
const NAME = /^export const (\w+) = /m;
const PLURALS = /^import \* as registry from .*$/m;

/**
 * Makes the app's messages say which text is in which language once for all of them. Paraglide writes a function for each
 * language of each message, and another that chooses: of the list's script, compressed, more than the texts themselves.
 */
export function shortMessages(): Plugin {
  return {
    name: 'short-messages',
    apply: 'build',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name === 'client',
    resolveId: { filter: { id: new RegExp(`^${SAY}$`) }, handler: () => `\0${SAY}` },
    load: { filter: { id: new RegExp(`^\0${SAY}$`) }, handler: () => say(`${PARAGLIDE}/runtime.js`) },
    transform: { filter: { id: MESSAGE }, handler: (code) => ({ code: shorten(code, SAY), map: null }) },
  };
}

/** What every message is made by: texts in the order of Paraglide's languages, strings or functions of the inputs. */
export const say = (runtime: string): string => `import { getLocale, locales } from ${JSON.stringify(runtime)};
export const say = (...texts) => (inputs = {}, { locale = getLocale() } = {}) => {
  const text = texts[locales.indexOf(locale)];
  return typeof text === 'string' ? text : text(inputs);
};
`;

/**
 * @param from where `say` is imported from
 * @throws when Paraglide writes its messages in another way
 */
export function shorten(code: string, from: string): string {
  const name = NAME.exec(code)?.[1];
  const texts = [...code.matchAll(TEXT)].map(([, text]) => CONSTANT.exec(text!)?.[1] ?? text!);
  const languages = code.match(/^const [a-z]+_/gm)?.length;
  if (name === undefined || texts.length === 0 || texts.length !== languages) {
    throw new Error(`A message is not written as Paraglide used to: ${code.slice(0, 2_000)}`);
  }
  return `${PLURALS.exec(code)?.[0] ?? ''}
import { say } from ${JSON.stringify(from)};
export const ${name} = /* @__PURE__ */ say(${texts.join(',\n')});
`;
}
