import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { takeLock } from '../lock.ts';
import { endOrphan } from '../orphan.ts';
import { Refusal } from '../refusal.ts';
import { baseFileIn } from '../sqlite-d1.ts';
import { unpack } from './archive.ts';
import { FILES, FOLDERS } from './backup.ts';
import { raiseEpoch } from './raise-epoch.ts';

/** What a restore has taken out of the way, for an operator who regrets it; the next restore throws it away. */
export const UNDONE = 'undone';
const INCOMING = 'restoring';
/** Objects hold nothing but caches of the base: they are made anew. */
const REPLACED = [...FOLDERS, 'do'] as const;

/**
 * Puts the organisation of a backup into the data folder. The folder changes only when the backup is known to be whole.
 * @returns the new epoch
 * @throws {Refusal} when an instance runs on the folder, it holds another organisation, or the file is no whole backup
 */
export async function restore(dataDir: string, file: string, now: number): Promise<number> {
  if (!existsSync(file)) throw new Refusal(`There is no file ${file}.`);
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const lock = takeLock(join(dataDir, 'lock.sqlite'), 0);
  if (lock === undefined) throw new Refusal(`Frontdesk runs on ${dataDir}. Stop it first.`);
  try {
    await endOrphan(dataDir);
    const incoming = join(dataDir, INCOMING);
    rmSync(incoming, { recursive: true, force: true });
    await unpack(file, incoming);
    refuseAnother(dataDir, incoming);
    const epoch = raiseEpoch({ base: baseFileIn(incoming), undone: undoneBaseIn(dataDir), now });
    takeIn(dataDir, incoming);
    return epoch;
  } finally {
    rmSync(join(dataDir, INCOMING), { recursive: true, force: true });
    lock.release();
  }
}

/** What a folder has in it at this point that was empty. */
const OURS = ['lock.sqlite', INCOMING];

/** The secrets are made on the first start and never change: they tell one organisation's folder from another's. */
function refuseAnother(dataDir: string, incoming: string): void {
  const isNew = readdirSync(dataDir).every((name) => OURS.some((ours) => name.startsWith(ours)));
  const secretOf = (folder: string): unknown => {
    const path = join(folder, 'secrets.json');
    return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as { AUTH_SECRET?: unknown }).AUTH_SECRET : null;
  };
  if (isNew || secretOf(dataDir) === secretOf(incoming)) return;
  throw new Refusal(`${dataDir} is not empty, and not of the organisation in the backup. Set another DATA_DIR.`);
}

/** The base as it is now; or, where an earlier restore was cut short, as it was before that. */
function undoneBaseIn(dataDir: string): string | null {
  const folder = [dataDir, join(dataDir, UNDONE)].find((one) => existsSync(join(one, 'd1')));
  return folder === undefined ? null : baseFileIn(folder);
}

function takeIn(dataDir: string, incoming: string): void {
  const undone = join(dataDir, UNDONE);
  const isFirstTry = existsSync(join(dataDir, 'd1'));
  if (isFirstTry) rmSync(undone, { recursive: true, force: true });
  // The base goes first and comes last: a folder without one, beside what was undone, is a restore cut short.
  for (const name of REPLACED) {
    // On a second try what stands here may be of the first.
    if (existsSync(join(undone, name))) rmSync(join(dataDir, name), { recursive: true, force: true });
    else move(join(dataDir, name), join(undone, name));
  }
  for (const name of FILES) move(join(incoming, name), join(dataDir, name));
  for (const name of [...REPLACED].reverse()) move(join(incoming, name), join(dataDir, name));
}

function move(from: string, to: string): void {
  if (!existsSync(from)) return;
  rmSync(to, { recursive: true, force: true });
  mkdirSync(dirname(to), { recursive: true, mode: 0o700 });
  renameSync(from, to);
}
