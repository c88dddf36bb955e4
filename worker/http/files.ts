import { Problem } from './problem.ts';

/** Bytes of files by their ids: what staff sent up, and what came with letters. */
export type Files = {
  put: (id: string, bytes: Uint8Array) => Promise<void>;
  read: (id: string) => Promise<ArrayBuffer | null>;
  /** The first bytes, by which a file's kind is known, and all of it as a stream. @throws {Problem} 404 when it is gone */
  open: (id: string, headBytes: number) => Promise<{ head: Uint8Array; size: number; body: ReadableStream }>;
  remove: (ids: readonly string[]) => Promise<void>;
};

const keyOf = (id: string): string => `files/${id}`;

export const filesOf = (bucket: R2Bucket): Files => ({
  async put(id, bytes) {
    await bucket.put(keyOf(id), bytes);
  },
  async read(id) {
    return (await bucket.get(keyOf(id)))?.arrayBuffer() ?? null;
  },
  async open(id, headBytes) {
    const whole = await bucket.get(keyOf(id));
    if (!whole) throw new Problem('file.gone', 404);
    // Of nothing there is no range.
    const range = { offset: 0, length: Math.min(headBytes, whole.size) };
    const head = whole.size === 0 ? null : await bucket.get(keyOf(id), { range });
    return { head: new Uint8Array((await head?.arrayBuffer()) ?? []), size: whole.size, body: whole.body };
  },
  async remove(ids) {
    await bucket.delete(ids.map(keyOf));
  },
});
