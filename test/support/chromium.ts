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

/** What Playwright starts: the machine's own browser, or the one `ensureChromium` left behind. */
export function findChromium(): string | undefined {
  return [process.env['CHROMIUM_PATH'], ...INSTALLED].find((path) => path !== undefined && existsSync(path));
}

/** Finds a browser or installs one: by apt as root, else from npm. @throws when neither works */
export async function ensureChromium(): Promise<string> {
  const found = findChromium() ?? installByApt() ?? (await installByNpm());
  if (found === undefined) throw new Error('No Chromium here. Install one, or set CHROMIUM_PATH.');
  process.env['CHROMIUM_PATH'] = found;
  return found;
}

function installByApt(): string | undefined {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  console.log('Installing Chromium …');
  run('apt-get', ['update', '-q']);
  run('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium']);
  return findChromium();
}

async function installByNpm(): Promise<string | undefined> {
  console.log('Installing Chromium from npm …');
  run('npm', ['install', '--no-save', '--prefix', FALLBACK_DIR, FALLBACK]);
  const entry = `${FALLBACK_DIR}/node_modules/@sparticuz/chromium/build/esm/index.js`;
  if (!existsSync(entry)) return undefined;
  const module = (await import(pathToFileURL(entry).href)) as { default: { executablePath: () => Promise<string> } };
  return module.default.executablePath();
}

function run(command: string, parameters: readonly string[]): void {
  spawnSync(command, parameters, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}
