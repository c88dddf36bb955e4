import { untrack } from 'svelte';

/** Counts forms with words that are nowhere but on the screen; the app does not reload itself while there are any. */
class UnsavedWords {
  #forms = $state(0);

  get any(): boolean {
    return this.#forms > 0;
  }

  /** Call when words appear that are not kept yet. @returns call it when they are kept or dropped; once is enough */
  hold(): () => void {
    this.#add(1);
    let held = true;
    return () => {
      if (held) this.#add(-1);
      held = false;
    };
  }

  /** Unseen by the effect that calls: one that counted itself would begin anew for its own count, for ever. */
  #add(forms: 1 | -1): void {
    untrack(() => (this.#forms += forms));
  }
}

export const unsaved = new UnsavedWords();
