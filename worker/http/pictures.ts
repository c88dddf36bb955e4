import { pictureTypeOf } from '#domain/file-kind';
import { sha256Hex } from './hash.ts';
import { Problem } from './problem.ts';

/** Pictures of the catalogue, for everybody to see. One is named by its content, so it never changes under its name. */
export type Pictures = {
  /** @returns its id; the same bytes have the same one. @throws {Problem} 415 for bytes that are no picture of ours */
  put(bytes: Uint8Array): Promise<string>;
  /** @throws {Problem} 404 */
  open(id: string): Promise<{ kind: string; size: number; body: ReadableStream }>;
};

const ID = /^pic_[0-9a-f]{32}$/;
export const pictureKey = (id: string): string => `pictures/${id}`;

export const pictureId = async (bytes: Uint8Array): Promise<string> => `pic_${(await sha256Hex(bytes)).slice(0, 32)}`;

export const picturesOf = (bucket: R2Bucket): Pictures => ({
  async put(bytes) {
    const kind = pictureTypeOf(bytes);
    if (kind === null || kind === 'image/gif')
      throw new Problem('picture.wrong-kind', 415, { detail: 'Send a PNG, JPEG or WebP picture.' });
    const id = await pictureId(bytes);
    await bucket.put(pictureKey(id), bytes, { httpMetadata: { contentType: kind } });
    return id;
  },

  async open(id) {
    const found = ID.test(id) ? await bucket.get(pictureKey(id)) : null;
    // Only we write there, and only what was recognised.
    const kind = found?.httpMetadata?.contentType;
    if (!found || kind === undefined) throw new Problem('picture.gone', 404);
    return { kind, size: found.size, body: found.body };
  },
});
