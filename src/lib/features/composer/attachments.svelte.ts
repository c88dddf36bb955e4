import { MAX_LETTER_FILES_BYTES } from '#domain/outgoing';
import { MAX_FILE_BYTES, MAX_FILES } from '#protocol/mutations';
import type { DraftFile } from '$lib/store/tables.ts';
import { upload } from '$lib/sync/upload.ts';

/** A file on its way to the server, or there already and waiting for its letter. */
export type Attached = {
  key: number;
  name: string;
  /** Bytes. */
  size: number;
  mediaType: string;
  state:
    | { kind: 'sending'; share: number; cancel: () => void }
    /** `code` is null where the network failed: the same may work later. */
    | { kind: 'failed'; code: string | null; retry: () => void }
    | { kind: 'ready'; file: DraftFile };
};

/** Why some of the files offered were not taken. */
export type Left = 'too-many' | 'too-large' | 'too-much' | 'empty' | null;

/** The files beside the words of a reply: each is sent up at once, so that the reply itself leaves without waiting. */
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
  /** Some are not up yet; the reply would leave without them. */
  get unfinished(): boolean {
    return this.#items.some(({ state }) => state.kind !== 'ready');
  }

  /** Takes what fits. @returns why the last of those that did not was left */
  add(files: readonly File[]): Left {
    let left: Left = null;
    for (const file of files) {
      const why = this.#whyNot(file);
      if (why === null) this.#send(file, this.#append(file));
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
    const item = this.#find(key);
    if (item?.state.kind === 'sending') item.state.cancel();
    this.#items = this.#items.filter((one) => one.key !== key);
    this.#changed();
  }

  /** What a draft has kept, in place of what is here. */
  take(files: readonly DraftFile[]): void {
    this.#items = files.map((file) => {
      this.#lastKey += 1;
      const { name, size, mediaType } = file;
      return { key: this.#lastKey, name, size, mediaType, state: { kind: 'ready', file } };
    });
  }

  #append({ name, size, type }: File): number {
    this.#lastKey += 1;
    const state: Attached['state'] = { kind: 'sending', share: 0, cancel: () => undefined };
    this.#items.push({ key: this.#lastKey, name, size, mediaType: type, state });
    return this.#lastKey;
  }

  #send(file: File, key: number): void {
    const { done, cancel } = upload(file, (share) => {
      const state = this.#find(key)?.state;
      if (state?.kind === 'sending') state.share = share;
    });
    this.#put(key, { kind: 'sending', share: 0, cancel });
    void done.then((answer) => {
      if (answer.kind === 'ok') this.#put(key, { kind: 'ready', file: answer.file });
      else {
        const code = answer.kind === 'refused' ? answer.code : null;
        this.#put(key, { kind: 'failed', code, retry: () => this.#send(file, key) });
      }
      this.#changed();
    });
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
