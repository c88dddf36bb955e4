/** Smaller letters are left to the collector. */
const LARGE_BYTES = 1024 * 1024;

/** A letter's bytes, for as long as nobody has let them go. */
export type HeldLetter = { raw: Uint8Array<ArrayBuffer>; letGo: () => void };

/**
 * One piece of memory for large letters, one after another. Bytes of 25 MiB that are garbage stay for seconds, for V8 sees
 * their handles only: five such letters in a row would be more than the 128 MB that an isolate has.
 */
export class LetterMemory {
  #buffer: ArrayBuffer | null = new ArrayBuffer(0);

  /** @throws when the object ends before its size */
  async hold({ body, size }: Pick<R2ObjectBody, 'body' | 'size'>): Promise<HeldLetter> {
    if (size < LARGE_BYTES) return { raw: await read(body, new ArrayBuffer(size), size), letGo: () => undefined };
    // Two at once happen where a letter is taken up again; the second finds none here and makes its own.
    const free = this.#buffer;
    this.#buffer = null;
    const buffer = free !== null && free.byteLength >= size ? free : new ArrayBuffer(size);
    try {
      const raw = await read(body, buffer, size);
      return { raw, letGo: () => void (this.#buffer = raw.buffer) };
    } catch (error) {
      // The buffer went into the stream and does not come back from a broken one.
      this.#buffer = new ArrayBuffer(0);
      throw error;
    }
  }
}

/** Each reading hands the memory over and gets it back under a new name. */
async function read(body: ReadableStream, buffer: ArrayBuffer, size: number): Promise<Uint8Array<ArrayBuffer>> {
  const reader = body.getReader({ mode: 'byob' });
  let memory = buffer;
  let at = 0;
  while (at < size) {
    const { value, done } = await reader.read(new Uint8Array(memory, at, size - at));
    if (done || value === undefined) throw new Error(`a letter of ${size} bytes ended after ${at}`);
    memory = value.buffer as ArrayBuffer;
    at += value.byteLength;
  }
  await reader.cancel();
  return new Uint8Array(memory, 0, size);
}
