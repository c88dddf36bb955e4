import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Written by tools while they build. */
const GENERATED = new Set(['paraglide']);

/** Remembers beside the built files what they were made of. */
export class Stamp {
  readonly #path: string;
  readonly #sources: readonly string[];

  /** @param sources files, and folders that count with everything in them */
  constructor(path: string, sources: readonly string[]) {
    this.#path = path;
    this.#sources = sources;
  }

  /**
   * Names and contents of all sources in one hash; null when the last complete build was made of just these. Times of
   * change would not do: tools rewrite files as they were.
   */
  changed(): string | null {
    const hash = createHash('sha256');
    for (const path of this.#sources.flatMap(filesBelow)) {
      hash.update(`${path}\0`).update(readFileSync(path)).update('\0');
    }
    const fingerprint = hash.digest('hex');
    const built = existsSync(this.#path) ? readFileSync(this.#path, 'utf8') : undefined;
    return fingerprint === built ? null : fingerprint;
  }

  /** Call it before a build touches its output: a build that dies is none. */
  forget(): void {
    rmSync(this.#path, { force: true });
  }

  remember(fingerprint: string): void {
    mkdirSync(dirname(this.#path), { recursive: true });
    writeFileSync(this.#path, fingerprint);
  }
}

function filesBelow(path: string): string[] {
  const facts = statSync(path, { throwIfNoEntry: false });
  if (facts === undefined) return [];
  if (!facts.isDirectory()) return [path];
  const names = readdirSync(path).filter((name) => !GENERATED.has(name));
  return names.sort().flatMap((name) => filesBelow(join(path, name)));
}
