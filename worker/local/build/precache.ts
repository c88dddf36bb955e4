import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

type Chunk = {
  file: string;
  isEntry?: boolean;
  imports?: string[];
  dynamicImports?: string[];
  css?: string[];
  assets?: string[];
};
type ViteManifest = Record<string, Chunk>;

export type BuiltParts = {
  /** The built client, with `service-worker.js` and Vite's manifest. */
  client: string;
  /** SvelteKit's generated client modules: one file per layout and page ("node"). */
  generated: string;
  /** The prerendered app shell. */
  shell: string;
};

const PLACEHOLDER = 'self.__PRECACHE__';

/**
 * Puts what the staff app needs offline where the built service worker has `self.__PRECACHE__`: its hashed files and the
 * shell. SvelteKit's own `build` list has the public pages' files too, which would cost every device their download.
 * @throws when the service worker has no place for the list
 */
export function writePrecacheList({ client, generated, shell }: BuiltParts): void {
  const manifest = JSON.parse(readFileSync(join(client, '.vite/manifest.json'), 'utf8')) as ViteManifest;
  const script = join(client, 'service-worker.js');
  const source = readFileSync(script, 'utf8');
  if (!source.includes(PLACEHOLDER)) throw new Error(`${script} has no ${PLACEHOLDER} to fill`);
  const entries = [
    { url: '/app/shell', revision: createHash('sha256').update(readFileSync(shell)).digest('hex').slice(0, 16) },
    ...appFiles(manifest, nodesOutsideApp(generated)).map((url) => ({ url, revision: null })),
  ];
  writeFileSync(script, source.replaceAll(PLACEHOLDER, JSON.stringify(entries)));
}

/** Every file reachable from the client's entries without passing one of the `excluded` manifest keys, sorted. */
function appFiles(manifest: ViteManifest, excluded: ReadonlySet<string>): string[] {
  const files = new Set<string>();
  const waiting = Object.keys(manifest).filter((key) => manifest[key]?.isEntry);
  const seen = new Set(excluded);
  for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
    const chunk = manifest[key];
    if (seen.has(key) || chunk === undefined) continue;
    seen.add(key);
    for (const file of [chunk.file, ...(chunk.css ?? []), ...(chunk.assets ?? [])]) files.add(`/${file}`);
    waiting.push(...(chunk.imports ?? []), ...(chunk.dynamicImports ?? []));
  }
  return [...files].sort();
}

/** Manifest keys of the nodes that belong to routes outside `src/routes/app`; the root layout and error page stay in. */
function nodesOutsideApp(generatedDirectory: string): Set<string> {
  const nodes = join(generatedDirectory, 'nodes');
  const outside = readdirSync(nodes).filter((name) => {
    const route = /src\/routes\/(.*)["']/.exec(readFileSync(join(nodes, name), 'utf8'))?.[1];
    return route !== undefined && route.includes('/') && !route.startsWith('app/');
  });
  return new Set(outside.map((name) => `${nodes}/${name}`));
}
