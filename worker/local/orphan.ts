import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { findChildren, isRunning, type ProcessId } from './processes.ts';

const FILE = 'workerd.json';
const POLL_MS = 20;
/** workerd holds the databases; it must be gone before they are opened again. */
const END_TIMEOUT_MS = 5_000;

/**
 * Ends the workerd that an earlier start of this folder left running (`kill -9` on node does not reach it).
 * Call it only while holding the folder's lock.
 * @returns whether there was one
 */
export async function endOrphan(dataDir: string): Promise<boolean> {
  const path = join(dataDir, FILE);
  if (!existsSync(path)) return false;
  const orphan = parse(readFileSync(path, 'utf8'));
  const wasRunning = orphan !== undefined && isRunning(orphan);
  if (wasRunning) {
    process.kill(orphan.pid, 'SIGKILL');
    const deadline = Date.now() + END_TIMEOUT_MS;
    while (isRunning(orphan) && Date.now() < deadline) await sleep(POLL_MS);
  }
  rmSync(path, { force: true });
  return wasRunning;
}

/** Remembers the workerd that appears as a new child of this process while `started` is pending. */
export async function rememberWorkerd(dataDir: string, started: Promise<unknown>): Promise<void> {
  const before = new Set(findChildren('workerd').map(({ pid }) => pid));
  let pending = true;
  const settled = started.finally(() => (pending = false)).catch(() => undefined);
  while (pending) {
    const child = findChildren('workerd').find(({ pid }) => !before.has(pid));
    if (child !== undefined) {
      writeFileSync(join(dataDir, FILE), JSON.stringify(child));
      break;
    }
    await sleep(POLL_MS);
  }
  await settled;
}

/** Call it when workerd has been ended properly. */
export function forgetWorkerd(dataDir: string): void {
  rmSync(join(dataDir, FILE), { force: true });
}

/** Undefined for a file cut short by the very crash it is there for. */
function parse(content: string): ProcessId | undefined {
  try {
    return JSON.parse(content) as ProcessId;
  } catch {
    return undefined;
  }
}
