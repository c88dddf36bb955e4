/** Counts forms with words that are nowhere but on the screen; the app does not reload itself while there are any. */
class UnsavedWords {
  #forms = $state(0);

  get any(): boolean {
    return this.#forms > 0;
  }

  /** Call when words appear that are not kept yet. @returns call it when they are kept or dropped; once is enough */
  hold(): () => void {
    this.#forms += 1;
    let held = true;
    return () => {
      if (held) this.#forms -= 1;
      held = false;
    };
  }
}

export const unsaved = new UnsavedWords();
