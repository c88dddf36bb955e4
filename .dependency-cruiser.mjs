/** Who may import whom: the table of architecture.md, one row for each folder. What a row does not list is forbidden. */

const DOMAIN = '^src/lib/domain/';
const PROTOCOL = '^src/lib/protocol/';
const MESSAGES = '^src/lib/paraglide/';
const PACKAGES = '^node_modules/';
/** `node:fs`, `fs`, `cloudflare:workers`, SvelteKit's own `$app/…` and `./$types`, the alias of the built pages. */
const BUILT_IN = '^(node|cloudflare):|^[a-z_]+(/promises)?$|^\\$|^\\./\\$types$|^frontdesk-pages$';

/** Packages that only one folder may know. */
const OWNED_PACKAGES = [
  { name: 'drizzle', folder: '^worker/db/', packages: 'node_modules/(drizzle-orm|better-auth/dist/adapters)' },
  { name: 'dexie', folder: '^(src/lib/store/|test/)', packages: 'node_modules/dexie' },
  { name: 'web-push', folder: '^worker/alerts/', packages: 'node_modules/@block65/' },
  { name: 'grammy', folder: '^worker/channels/', packages: 'node_modules/grammy' },
  {
    name: 'hono',
    folder: '^(worker/(http|api|channels|app|index|deps)|test/)',
    packages: 'node_modules/(hono|hono-openapi)/',
  },
  {
    name: 'nodemailer',
    folder: '^(worker/local/|test/)',
    packages: 'node_modules/(nodemailer|smtp-server|miniflare)/',
  },
];

/** A folder may import itself, `allowed`, and packages that nobody owns (`[]` for packages: none at all). */
function row(name, folder, allowed, { packages = true } = {}) {
  const open = packages ? [PACKAGES, BUILT_IN] : [];
  return {
    name,
    comment: `see architecture.md, row "${name}"`,
    severity: 'error',
    from: { path: folder },
    to: { pathNot: [folder, ...allowed, ...open] },
  };
}

/** Siblings below `folder` (features, channels) do not know each other. */
function strangers(name, folder) {
  return {
    name,
    severity: 'error',
    from: { path: `^${folder}/([^/]+)/` },
    to: { path: `^${folder}/[^/]+/`, pathNot: `^${folder}/$1/` },
  };
}

const WORKER_ENV = '^worker/(env|clock|version|line)\\.ts$';

export default {
  forbidden: [
    row('domain', DOMAIN, [], { packages: false }),
    row('protocol', PROTOCOL, [DOMAIN]),
    row('store', '^src/lib/store/', [DOMAIN, PROTOCOL]),
    row('sync', '^src/lib/sync/', ['^src/lib/store/', DOMAIN, PROTOCOL]),
    row('service-worker', '^src/(lib/service-worker/|service-worker\\.ts$)', [DOMAIN, PROTOCOL]),
    row('ui', '^src/lib/ui/', [MESSAGES, DOMAIN]),
    row('features', '^src/lib/features/', ['^src/lib/(store|sync|ui)/', DOMAIN, PROTOCOL, MESSAGES]),
    row('routes', '^src/routes/', [
      '^src/lib/(features|ui)/',
      // Routes compose features, so they hand them what they read; only features write.
      '^src/lib/sync/session\\.svelte\\.ts$',
      '^src/lib/store/(live\\.svelte\\.ts|queries/)',
      DOMAIN,
      PROTOCOL,
      MESSAGES,
      '^src/app\\.css$',
    ]),
    row('channels', '^worker/channels/', ['^worker/(intake|http)/', DOMAIN, PROTOCOL, MESSAGES, WORKER_ENV]),
    row('use-cases', '^worker/(intake|mutations|jobs)/', [
      '^worker/(intake|mutations|jobs|db|dispatcher|hub|outbox|reports|scopes)/',
      DOMAIN,
      PROTOCOL,
      WORKER_ENV,
    ]),
    row('worker-sync', '^worker/sync/', ['^worker/(mutations|db)/', DOMAIN, PROTOCOL, WORKER_ENV]),
    row('outbox', '^worker/outbox/', ['^worker/db/', DOMAIN, PROTOCOL, WORKER_ENV]),
    row('alerts', '^worker/alerts/', ['^worker/db/', DOMAIN, PROTOCOL, MESSAGES, WORKER_ENV]),
    row('reports', '^worker/reports/', ['^worker/db/', DOMAIN, WORKER_ENV]),
    row('scopes', '^worker/scopes/', ['^worker/db/', DOMAIN, WORKER_ENV]),
    row('objects', '^worker/(dispatcher|hub|chat)/', ['^worker/(db|scopes)/', DOMAIN, PROTOCOL, WORKER_ENV]),
    row('db', '^worker/db/', [DOMAIN, WORKER_ENV]),
    row('api', '^worker/api/', [
      '^worker/(http|channels|intake|mutations|reports|sync|db|dispatcher|hub|chat|deps)',
      DOMAIN,
      PROTOCOL,
      MESSAGES,
      WORKER_ENV,
    ]),
    row('http', '^worker/http/', [DOMAIN, PROTOCOL, WORKER_ENV]),
    row('worker-to-src', '^worker/', [DOMAIN, PROTOCOL, MESSAGES, '^package\\.json$']),
    row('src-to-worker', '^src/', []),
    strangers('no-other-feature', 'src/lib/features'),
    strangers('no-other-channel', 'worker/channels'),
    {
      name: 'nobody-imports-the-runner',
      severity: 'error',
      from: { path: '^(src|worker)/', pathNot: '^worker/local/' },
      to: { path: '^worker/local/' },
    },
    {
      name: 'use-cases-know-outbox-rows-only',
      severity: 'error',
      from: { path: '^worker/(intake|mutations)/' },
      to: { path: '^worker/outbox/', pathNot: '^worker/outbox/rows' },
    },
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'nothing-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: BUILT_IN } },
    ...OWNED_PACKAGES.map(({ name, folder, packages }) => ({
      name: `only-one-knows-${name}`,
      severity: 'error',
      from: { pathNot: [folder, PACKAGES, '^[^/]+$'] },
      to: { path: packages },
    })),
  ],
  options: {
    doNotFollow: { path: ['node_modules', '^src/lib/paraglide/'] },
    exclude: { path: '^(\\.svelte-kit|dist)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    webpackConfig: { fileName: '.dependency-cruiser.aliases.cjs' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'svelte', 'browser', 'worker', 'default', 'types'],
      extensions: ['.ts', '.js', '.mjs', '.svelte', '.svelte.ts', '.json', '.d.ts'],
    },
  },
};
