import { m } from '#messages';
import { toast } from './toast.ts';
import { unsaved } from './unsaved.svelte.ts';

/** Puts what is typed into one form on the device's disk. Until the newest is there, the app does not begin anew by itself. */
export class DraftKeeping {
  readonly #name: string;
  /** So many times it was typed since the device had everything. */
  #unkept = $state(0);
  readonly #isUnkept = $derived(this.#unkept > 0);

  /** Call it while a component is made. @param name of the form: one that cannot be kept is told of once, not for every letter */
  constructor(name: string) {
    this.#name = name;
    $effect(() => (this.#isUnkept ? unsaved.hold() : undefined));
  }

  async keep(save: () => Promise<void>): Promise<void> {
    this.#unkept += 1;
    const newest = this.#unkept;
    try {
      await save();
      if (newest === this.#unkept) this.#unkept = 0;
    } catch {
      toast.error(m.composer_keep_failed(), { id: `${this.#name}-keep` });
    }
  }

  /** What was typed has gone where it should: there is nothing left to be kept. */
  done(): void {
    this.#unkept = 0;
  }
}
