/** Parts of files on their way up, under `parts/{file}/{n}`: the bucket itself knows which have come, and when. */
export type FileParts = {
  put: (fileId: string, part: number, bytes: Uint8Array) => Promise<void>;
  /** The numbers of those that have come, in order. */
  have: (fileId: string) => Promise<number[]>;
  /** All of them as one; null when one is missing. */
  join: (fileId: string, parts: number) => Promise<Uint8Array<ArrayBuffer> | null>;
  remove: (fileId: string) => Promise<void>;
  /** Ends those that have lain for longer than that many milliseconds. */
  sweep: (olderThanMs: number) => Promise<void>;
};

const ROOT = 'parts/';
const prefixOf = (fileId: string): string => `${ROOT}${fileId}/`;
/** In the bucket's order of names, `10` would come before `9`. */
const keyOf = (fileId: string, part: number): string => `${prefixOf(fileId)}${String(part).padStart(3, '0')}`;

export const partsOf = (bucket: R2Bucket): FileParts => ({
  async put(fileId, part, bytes) {
    await bucket.put(keyOf(fileId, part), bytes);
  },
  async have(fileId) {
    const { objects } = await bucket.list({ prefix: prefixOf(fileId) });
    return objects.map(({ key }) => Number(key.slice(prefixOf(fileId).length)));
  },
  async join(fileId, parts) {
    // One after the other: a file of 10 MiB is held once, and never beside all of its parts' streams.
    const found: Uint8Array<ArrayBuffer>[] = [];
    for (let part = 0; part < parts; part += 1) {
      const object = await bucket.get(keyOf(fileId, part));
      if (!object) return null;
      found.push(new Uint8Array(await object.arrayBuffer()));
    }
    return new Uint8Array(await new Blob(found).arrayBuffer());
  },
  async remove(fileId) {
    const { objects } = await bucket.list({ prefix: prefixOf(fileId) });
    if (objects.length > 0) await bucket.delete(objects.map(({ key }) => key));
  },
  async sweep(olderThanMs) {
    let cursor: string | undefined;
    do {
      const page = await bucket.list({ prefix: ROOT, ...(cursor && { cursor }) });
      // The bucket's own clock: what is being put right now is nobody's leftover.
      const old = page.objects.filter(({ uploaded }) => Date.now() - uploaded.getTime() >= olderThanMs);
      if (old.length > 0) await bucket.delete(old.map(({ key }) => key));
      cursor = page.truncated ? page.cursor : undefined;
    } while (cursor !== undefined);
  },
});
