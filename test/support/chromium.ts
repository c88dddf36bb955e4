import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** A container has no sandbox, no graphics and no network of its own; none of these asks for the internet. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A build that npm carries, for machines without apt; it lacks notifications. */
const FALLBACK = '@sparticuz/chromium@153.0.0';
const FALLBACK_DIR = 'dist/chromium';

/** The machine's own browser, or the one `ensureChromium` left behind. */
export function findChromium(): string | undefined {
  return [process.env['CHROMIUM_PATH'], ...INSTALLED].find((path) => path !== undefined && existsSync(path));
}

/** Debian's build of the same engine without a browser around it: pages take a third less of two cores. No notifications. */
const SHELL = '/usr/bin/chromium-headless-shell';
export function findShell(): string | undefined {
  return process.env['CHROMIUM_PATH'] === undefined && existsSync(SHELL) ? SHELL : findChromium();
}

/** Finds a browser or installs one: by apt as root, else from npm. @throws when neither works */
export async function ensureChromium(): Promise<string> {
  const found = findChromium() ?? installByApt('chromium') ?? (await installByNpm());
  if (found === undefined) throw new Error('No Chromium here. Install one, or set CHROMIUM_PATH.');
  return found;
}

/** Where apt works, the shell is there after this; elsewhere the browser does its work. */
export function ensureShell(): void {
  if (findShell() !== SHELL && process.env['CHROMIUM_PATH'] === undefined) installByApt('chromium-headless-shell');
}

function installByApt(name: string): string | undefined {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  console.log(`Installing ${name} …`);
  run('apt-get', ['update', '-q']);
  run('apt-get', ['install', '-y', '-q', '--no-install-recommends', name]);
  return findChromium();
}

async function installByNpm(): Promise<string | undefined> {
  console.log('Installing Chromium from npm …');
  run('npm', ['install', '--no-save', '--prefix', FALLBACK_DIR, FALLBACK]);
  const entry = `${FALLBACK_DIR}/node_modules/@sparticuz/chromium/build/esm/index.js`;
  if (!existsSync(entry)) return undefined;
  const module = (await import(pathToFileURL(entry).href)) as { default: { executablePath: () => Promise<string> } };
  const path = await module.default.executablePath();
  process.env['CHROMIUM_PATH'] = path; // for the journeys, which are a process of their own
  return path;
}

function run(command: string, parameters: readonly string[]): void {
  spawnSync(command, parameters, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}
