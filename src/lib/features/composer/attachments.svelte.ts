import { MAX_LETTER_FILES_BYTES } from '#domain/outgoing';
import { MAX_FILE_BYTES, MAX_FILES } from '#protocol/mutations';
import type { DraftFile } from '$lib/store/tables.ts';
import { keep, letGo, missing, type Keeping } from '$lib/sync/files/keep.ts';

/** A file beside the words of a reply. */
export type Attached = {
  key: number;
  name: string;
  /** Bytes. */
  size: number;
  mediaType: string;
  state:
    /** On its way to this device's disk. */
    | { kind: 'keeping' }
    /** `retry` is null where only picking it again helps. */
    | { kind: 'failed'; why: Exclude<Keeping['kind'], 'kept'> | 'not-here'; retry: (() => void) | null }
    | { kind: 'ready'; file: DraftFile };
};

/** Why some of the files offered were not taken. */
export type Left = 'too-many' | 'too-large' | 'too-much' | 'empty' | null;

/** The files beside the words of a reply: each is kept on this device, and follows the reply when that has been taken up. */
export class Attachments {
  #items = $state<Attached[]>([]);
  #lastKey = 0;
  readonly #changed: () => void;

  /** @param changed called when the files that are ready are others than before */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  get items(): readonly Attached[] {
    return this.#items;
  }
  /** Plain objects: a database takes no runes. */
  get ready(): DraftFile[] {
    return this.#items.flatMap(({ state }) => (state.kind === 'ready' ? [$state.snapshot(state.file)] : []));
  }
  /** Some are not kept yet; the reply would leave without them. */
  get unfinished(): boolean {
    return this.#items.some(({ state }) => state.kind !== 'ready');
  }

  /** Takes what fits. @returns why the last of those that did not was left */
  add(files: readonly File[]): Left {
    let left: Left = null;
    for (const file of files) {
      const why = this.#whyNot(file);
      if (why === null) void this.#keep(file, this.#append(file));
      else left = why;
    }
    return left;
  }

  #whyNot({ size }: File): Left {
    if (size === 0) return 'empty';
    if (size > MAX_FILE_BYTES) return 'too-large';
    if (this.#items.length >= MAX_FILES) return 'too-many';
    const together = this.#items.reduce((sum, item) => sum + item.size, size);
    return together > MAX_LETTER_FILES_BYTES ? 'too-much' : null;
  }

  remove(key: number): void {
    const state = this.#find(key)?.state;
    this.#items = this.#items.filter((one) => one.key !== key);
    this.#changed();
    // One that had been sent already hangs on that message too.
    if (state?.kind === 'ready' && state.file.from === undefined) void letGo(state.file.id).catch(() => undefined);
  }

  /** What a draft has kept, in place of what is here. */
  take(files: readonly DraftFile[]): void {
    this.#items = files.map((file) => {
      this.#lastKey += 1;
      const { name, size, mediaType } = file;
      return { key: this.#lastKey, name, size, mediaType, state: { kind: 'ready', file } };
    });
    void this.#miss(files);
  }

  /** A browser may have made room for itself: better to know before the reply has left. */
  async #miss(files: readonly DraftFile[]): Promise<void> {
    const gone = await missing(files).catch(() => null);
    if (gone === null) return;
    for (const item of this.#items) {
      if (item.state.kind !== 'ready' || !gone.includes(item.state.file.id)) continue;
      item.state = { kind: 'failed', why: 'not-here', retry: null };
    }
  }

  #append({ name, size, type }: File): number {
    this.#lastKey += 1;
    this.#items.push({ key: this.#lastKey, name, size, mediaType: type, state: { kind: 'keeping' } });
    return this.#lastKey;
  }

  async #keep(picked: File, key: number): Promise<void> {
    this.#put(key, { kind: 'keeping' });
    // No database at all is no room, as far as anybody can do something about it.
    const kept = await keep(picked).catch((): Keeping => ({ kind: 'full' }));
    if (kept.kind === 'kept') {
      // Removed while it was being kept.
      if (!this.#find(key)) return void letGo(kept.file.id).catch(() => undefined);
      this.#put(key, { kind: 'ready', file: kept.file });
    } else {
      const retry = kept.kind === 'unreadable' ? null : () => void this.#keep(picked, key);
      this.#put(key, { kind: 'failed', why: kept.kind, retry });
    }
    this.#changed();
  }

  /** Does nothing for one that was removed meanwhile. */
  #put(key: number, state: Attached['state']): void {
    const item = this.#find(key);
    if (item) item.state = state;
  }
  #find(key: number): Attached | undefined {
    return this.#items.find((item) => item.key === key);
  }
}
