import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, mkdirSync, renameSync, rmSync } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { Refusal } from '../refusal.ts';

/**
 * Files as one: gzip over a first line that says what it is, then for each file a line of JSON with its name and length and
 * its bytes, then a line with the hash of all before. A file cut short, or changed, is refused whole. Nothing is ever in
 * memory but the piece at hand.
 */

const MAGIC = 'FRONTDESK BACKUP 1';
/** A line is ours and short; a longer one is something else. */
const LONGEST_LINE = 4_096;

type Entry = { path: string; size: number };
type End = { sha256: string };

/** @param paths relative to `folder`; their order is kept */
export async function pack(folder: string, paths: readonly string[], file: string): Promise<void> {
  const beside = `${file}.new`;
  try {
    await pipeline(
      Readable.from(piecesOf(folder, paths)),
      createGzip({ level: 1 }),
      createWriteStream(beside, { mode: 0o600 }),
    );
    renameSync(beside, file);
  } finally {
    rmSync(beside, { force: true });
  }
}

async function* piecesOf(folder: string, paths: readonly string[]): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  const hashed = (piece: Buffer): Buffer => {
    hash.update(piece);
    return piece;
  };
  yield hashed(Buffer.from(`${MAGIC}\n`));
  for (const path of paths) {
    const { size } = await stat(join(folder, path));
    yield hashed(line({ path, size }));
    // A file that grows meanwhile is taken as long as it was.
    if (size > 0)
      for await (const piece of createReadStream(join(folder, path), { end: size - 1 })) yield hashed(piece as Buffer);
  }
  yield line({ sha256: hash.digest('hex') });
}

const line = (value: Entry | End): Buffer => Buffer.from(`${JSON.stringify(value)}\n`);

/**
 * Writes the files below `folder`; what is there when it fails is to be thrown away.
 * @throws {Refusal} for what is no backup, or not a whole one
 */
export async function unpack(file: string, folder: string): Promise<void> {
  const reader = new PieceReader(createReadStream(file).pipe(createGunzip()));
  try {
    if ((await reader.line()) !== MAGIC) throw new Refusal(`${file} is no backup of Frontdesk.`);
    for (;;) {
      const sha256 = reader.digest();
      const entry = JSON.parse(await reader.line()) as Entry | End;
      if ('sha256' in entry) {
        if (entry.sha256 !== sha256) throw new Refusal(`${file} was changed since it was written.`);
        return;
      }
      await writeEntry(reader, entry, folder);
    }
  } catch (cause) {
    if (cause instanceof Refusal) throw cause;
    throw new Refusal(`${file} is no whole backup: ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
    });
  } finally {
    reader.close();
  }
}

async function writeEntry(reader: PieceReader, { path, size }: Entry, folder: string): Promise<void> {
  if (!/^[\w.-]+(\/[\w.-]+)*$/.test(path) || path.split('/').includes('..')) throw new Error(`a file named ${path}`);
  const target = join(folder, path);
  mkdirSync(dirname(target), { recursive: true, mode: 0o700 });
  const out = await open(target, 'wx', 0o600);
  try {
    for await (const piece of reader.bytes(size)) await out.write(piece);
    await out.sync();
  } finally {
    await out.close();
  }
}

/** Lines and lengths out of a stream, hashed as they pass. */
class PieceReader {
  readonly #source: Readable & Writable;
  readonly #pieces: AsyncIterator<Buffer>;
  readonly #hash = createHash('sha256');
  #rest = Buffer.alloc(0);

  constructor(source: Readable & Writable) {
    this.#source = source;
    this.#pieces = source[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  }

  /** Of all that has been read until now. */
  digest(): string {
    return this.#hash.copy().digest('hex');
  }

  async line(): Promise<string> {
    let end = this.#rest.indexOf(10);
    while (end < 0 && this.#rest.length <= LONGEST_LINE) {
      await this.#more();
      end = this.#rest.indexOf(10);
    }
    if (end < 0) throw new Error('a line has no end');
    return this.#take(end + 1)
      .toString()
      .trimEnd();
  }

  async *bytes(size: number): AsyncGenerator<Buffer> {
    for (let left = size; left > 0;) {
      if (this.#rest.length === 0) await this.#more();
      const piece = this.#take(Math.min(left, this.#rest.length));
      left -= piece.length;
      yield piece;
    }
  }

  close(): void {
    this.#source.destroy();
  }

  #take(length: number): Buffer {
    const piece = this.#rest.subarray(0, length);
    this.#rest = this.#rest.subarray(length);
    this.#hash.update(piece);
    return piece;
  }

  async #more(): Promise<void> {
    const next = await this.#pieces.next();
    if (next.done === true) throw new Error('it ends too early');
    this.#rest = Buffer.concat([this.#rest, next.value]);
  }
}
