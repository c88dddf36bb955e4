// Runs a tool of this repository under the Node it needs, from a clone that may have nothing installed yet.
// Usage: node with-dependencies.mjs FILE [ARGUMENTS]. Plain JavaScript: it must run under whatever Node the machine has.
import { spawn, spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** npm writes this file last, so it is as old as the last complete installation. */
const INSTALLED = 'node_modules/.package-lock.json';

/** @param {string} path relative to the root @returns {number} UTC milliseconds of the last change; 0 when absent */
function changedAt(path) {
  return statSync(ROOT + path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

function install() {
  console.log('Installing what this needs (once, about a minute) …');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exit(status ?? 1);
}

if (changedAt(INSTALLED) < changedAt('package-lock.json')) install();

const child = spawn(`${ROOT}node_modules/.bin/node`, process.argv.slice(2), {
  cwd: ROOT,
  stdio: 'inherit',
  // What Node has once compiled of large packages, it and its children need not compile again.
  env: { NODE_COMPILE_CACHE: `${ROOT}node_modules/.cache/node`, ...process.env },
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('error', (error) => {
  console.error(`Could not run node_modules/.bin/node: ${error.message}`);
  process.exit(1);
});
child.on('exit', (code, signal) => process.exit(signal === null ? (code ?? 1) : 1));
