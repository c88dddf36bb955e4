import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Log, LogLevel, Miniflare, type ModuleDefinition, type Request, type Response } from 'miniflare';
import { BUNDLE } from './build/build.ts';
import { useClosedFront } from './front.ts';

type Service = (request: Request) => Promise<Response>;

export type Parts = {
  host: string;
  port: number;
  dataDir: string;
  /** Text bindings by name; an absent one is left out. */
  variables: Record<string, string | undefined>;
  services: Record<string, Service>;
};

/**
 * V8 takes a computer of many gigabytes for an invitation; a front desk shares it with others. A small nursery and early
 * collections cost workerd no measurable time and save it some eighty megabytes (`npm run bench -- intake`).
 */
const FRUGAL = '--max-semi-space-size=8 --initial-old-space-size=8 --heap-growing-percent=40';

const COMPATIBILITY = { compatibilityDate: '2026-08-01', compatibilityFlags: ['nodejs_compat'] };
const STATIC_FILES = 'static-files';

/** workerd with the built bundle, its data kept below `dataDir`. Not ready yet: await `ready`. */
export function createMiniflare({ host, port, dataDir, variables, services }: Parts): Miniflare {
  // The one way that miniflare has for it.
  process.env['MINIFLARE_WORKERD_V8_FLAGS'] ??= FRUGAL;
  useClosedFront();
  return new Miniflare({
    host,
    port,
    log: new Log(LogLevel.WARN),
    // Would open mail and timers to everyone who reaches the port.
    unsafeTriggerHandlers: false,
    cf: false,
    d1Persist: join(dataDir, 'd1'),
    r2Persist: join(dataDir, 'r2'),
    durableObjectsPersist: join(dataDir, 'do'),
    workers: [
      {
        name: 'frontdesk',
        ...COMPATIBILITY,
        modules: readModules(),
        bindings: Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== undefined)),
        serviceBindings: { ...services, ASSETS: STATIC_FILES },
        d1Databases: { DB: 'frontdesk' },
        r2Buckets: { FILES: 'frontdesk-files' },
        ratelimits: { PUBLIC_LIMIT: { namespace_id: '1', simple: { limit: 60, period: 60 } } },
        durableObjects: {
          DISPATCHER: { className: 'Dispatcher', useSQLite: true },
          HUB: { className: 'Hub', useSQLite: true },
        },
      },
      // Beside the Worker, and not in front of it as miniflare would put them: its router takes 0.4 ms of CPU of every call.
      {
        name: STATIC_FILES,
        ...COMPATIBILITY,
        modules: true,
        script: 'export default { fetch: (request, env) => env.ASSETS.fetch(request) }',
        assets: { directory: BUNDLE.assets, binding: 'ASSETS' },
      },
    ],
  });
}

/** The entry comes first; the other files are WebAssembly that wrangler copied beside it. */
function readModules(): ModuleDefinition[] {
  const wasm = readdirSync(BUNDLE.directory).filter((name) => name.endsWith('.wasm'));
  return [
    { type: 'ESModule', path: join(BUNDLE.directory, 'index.js') },
    ...wasm.map((name): ModuleDefinition => ({ type: 'CompiledWasm', path: join(BUNDLE.directory, name) })),
  ];
}
