import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** How far `/dev/clock` has moved this instance's time; kept over restarts. */
export class DevClock {
  readonly #path: string;
  #offsetMs: number;

  constructor(dataDir: string) {
    this.#path = join(dataDir, 'dev-clock.json');
    this.#offsetMs = existsSync(this.#path) ? Number(JSON.parse(readFileSync(this.#path, 'utf8'))) : 0;
  }

  get offsetMs(): number {
    return this.#offsetMs;
  }

  /** UTC milliseconds. */
  now(): number {
    return Date.now() + this.#offsetMs;
  }

  moveTo(offsetMs: number): void {
    this.#offsetMs = offsetMs;
    writeFileSync(this.#path, JSON.stringify(offsetMs));
  }
}
