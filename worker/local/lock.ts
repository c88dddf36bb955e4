import { DatabaseSync } from 'node:sqlite';

/** Held until released or until the process dies, however it dies. */
export type Lock = { release: () => void };

/**
 * Takes the lock that the file `path` stands for, waiting (and blocking this thread) at most `waitMs` milliseconds.
 * SQLite's exclusive mode holds a lock of the operating system from the first write on, so a killed process leaves
 * nothing behind that would have to be judged stale.
 * @returns undefined when somebody else, in this process or another, still holds it
 */
export function takeLock(path: string, waitMs: number): Lock | undefined {
  const database = new DatabaseSync(path, { timeout: waitMs });
  try {
    database.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; PRAGMA user_version = 1; COMMIT;');
  } catch (error) {
    database.close();
    if (isBusy(error)) return undefined;
    throw error;
  }
  return { release: () => database.close() };
}

/** SQLITE_BUSY. @see https://www.sqlite.org/rescode.html#busy */
function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && error.errcode === 5;
}
