import { randomUUID } from 'node:crypto';
import { createWriteStream, mkdirSync, rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Spooled } from './keep.ts';

/**
 * Where letters lie while they come in, so that their length is known and memory stays flat. Nothing in it has been
 * acknowledged: what a crash leaves here will be sent again, and is thrown away at the next start.
 */
export class Spool {
  readonly #folder: string;

  constructor(dataDir: string) {
    this.#folder = join(dataDir, 'spool');
    rmSync(this.#folder, { recursive: true, force: true });
    mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
  }

  /**
   * Reads the stream to its end, whatever its length; over `limit` bytes it only swallows what comes.
   * @returns null when there were more bytes than `limit`
   */
  async take(stream: Readable, limit: number): Promise<Spooled | null> {
    const path = join(this.#folder, `${randomUUID()}.eml`);
    let size = 0;
    const counted = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        size += chunk.byteLength;
        done(null, size > limit ? undefined : chunk);
      },
    });
    try {
      await pipeline(stream, counted, createWriteStream(path, { mode: 0o600 }));
    } catch (error) {
      await this.drop({ path });
      throw error;
    }
    if (size <= limit) return { path, size };
    await this.drop({ path });
    return null;
  }

  drop({ path }: Pick<Spooled, 'path'>): Promise<void> {
    return rm(path, { force: true });
  }
}
