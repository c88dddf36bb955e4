import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Rolldown } from 'vite';
import { EVERY_PAGE, FIRST_LIST, LETTER } from './first-pages.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const MESSAGES = `${ROOT}/src/lib/paraglide/messages`;

/** What may be opened instead of a list, by a link or an alert, and shows none of tasks. */
const OTHER_PAGES = readdirSync(`${ROOT}/src/routes/app`, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\+(page|layout)\.svelte$/.test(path) && !path.startsWith('(desk)'))
  .map((path) => `src/routes/app/${path}`);
/** A worker has no page: what it loads must not stand in a file with anything that asks for one. */
const WORKERS = ['src/lib/sync/worker/sync-worker.ts', 'src/lib/sync/trial/trial-worker.ts'];
const RULES = ['src/lib/sync/rules.ts'];

/**
 * The files of the pages that a person is led to: the list, and a held letter by its alert. Left to itself the bundler makes
 * sixty of them for the first list, many of some hundred bytes, and each goes through the service worker on its own.
 * - `ground`: what both the list and a worker load, most of all the store, for sync;
 * - `rules`: what changes are judged and made by, which the worker of sync needs at once and a page only later;
 * - `foundation`: what the list loads and any other page too;
 * - `list`: what the list alone loads;
 * - `parts`: what a held letter loads and some other page too, but no list;
 * - `letter`: what a held letter alone loads.
 *
 * What the list does without is in none of them, however many pages share it.
 */
export function appChunks(): Rolldown.CodeSplittingGroup[] {
  const list = standsOn(FIRST_LIST);
  const workers = standsOn(WORKERS);
  const rules = standsOn(RULES);
  const others = standsOn([...EVERY_PAGE, ...OTHER_PAGES]);
  const letter = standsOn(LETTER);
  const elsewhere = standsOn(OTHER_PAGES.filter((page) => !LETTER.includes(page)));
  // In this order: a group takes along whatever its modules import, unless an earlier one has it.
  return [
    group('ground', (id, graph) => list(graph).has(id) && workers(graph).has(id)),
    group('rules', (id, graph) => rules(graph).has(id)),
    group('foundation', (id, graph) => list(graph).has(id) && others(graph).has(id)),
    group('list', (id, graph) => list(graph).has(id)),
    group('parts', (id, graph) => letter(graph).has(id) && elsewhere(graph).has(id)),
    group('letter', (id, graph) => letter(graph).has(id)),
  ];
}

type Graph = Rolldown.ChunkingContext;

const group = (name: string, holds: (id: string, graph: Graph) => boolean): Rolldown.CodeSplittingGroup => ({
  name: (id, graph) => (holds(id, graph) ? name : null),
});

/** Every module that is loaded before the last of `entries` has run, themselves included; looked up once a build. */
function standsOn(entries: readonly string[]): (graph: Graph) => ReadonlySet<string> {
  let found: Set<string> | null = null;
  return (graph) => {
    if (found !== null) return found;
    found = new Set(entries.map((entry) => `${ROOT}/${entry}`));
    for (const id of found) {
      const module = graph.getModuleInfo(id);
      // The texts of all pages are exports of one module; those that are needed are the ones its importers call.
      if (module === null || id === `${MESSAGES}/_index.js`) continue;
      for (const imported of module.importedIds) found.add(imported);
      for (const [, text] of module.code?.matchAll(/\bm\.(\w+)/g) ?? []) found.add(`${MESSAGES}/${text}.js`);
    }
    return found;
  };
}
