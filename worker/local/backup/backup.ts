import { copyFileSync, existsSync, linkSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { backup as copyBase, DatabaseSync } from 'node:sqlite';
import { Refusal } from '../refusal.ts';
import { pack } from './archive.ts';

/** What of a data folder is the organisation: its base, its files, and the secrets that both are made with. */
export const FOLDERS = ['d1', 'r2'] as const;
export const FILES = ['secrets.json', 'first-start.json', 'demo.json'] as const;

/**
 * The whole organisation as one file; it may run meanwhile. The base is one moment of it. Files are copied after the base:
 * each is stored before a row names it, so none is missing.
 * @throws {Refusal} when the folder holds no organisation
 */
export async function backUp(dataDir: string, file: string): Promise<void> {
  if (!existsSync(join(dataDir, 'd1'))) throw new Refusal(`${dataDir} holds no organisation.`);
  // Beside the file and not in the data folder, whose disk may be full; as large as the base for a moment.
  const copy = mkdtempSync(`${file}.copy-`);
  try {
    for (const folder of FOLDERS) for (const path of filesBelow(dataDir, folder)) await copyOne(dataDir, copy, path);
    for (const name of FILES) if (existsSync(join(dataDir, name))) await copyOne(dataDir, copy, name);
    const paths = [
      ...FILES.filter((name) => existsSync(join(copy, name))),
      ...FOLDERS.flatMap((it) => filesBelow(copy, it)),
    ];
    await pack(copy, paths, file);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

/** SQLite's companions are parts of a base in use, and come with its copy. */
const isCompanion = (name: string): boolean => /\.sqlite-(wal|shm|journal)$/.test(name);

function filesBelow(root: string, folder: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !isCompanion(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .sort();
}

async function copyOne(dataDir: string, copy: string, path: string): Promise<void> {
  const [from, to] = [join(dataDir, path), join(copy, path)];
  mkdirSync(dirname(to), { recursive: true, mode: 0o700 });
  if (path.endsWith('.sqlite')) return copySqlite(from, to);
  try {
    // A stored file never changes, so a second name for it is a copy.
    linkSync(from, to);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return; // deleted since it was listed
    copyFileSync(from, to);
  }
}

/** Pages at once: between two steps a writer would make it begin again. */
const WHOLE = 2 ** 31 - 1;

async function copySqlite(from: string, to: string): Promise<void> {
  const base = new DatabaseSync(from, { readOnly: true });
  try {
    await copyBase(base, to, { rate: WHOLE });
  } finally {
    base.close();
  }
}

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined);
