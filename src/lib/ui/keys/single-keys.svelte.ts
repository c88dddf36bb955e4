const KEY = 'frontdesk-single-keys';

/** Whether single characters are commands. Who speaks to the computer, or whose hands slip, must be able to switch them
 * off (WCAG 2.1.4); a device's choice, so it does not travel. */
class SingleKeys {
  #on = $state(typeof localStorage === 'undefined' || localStorage.getItem(KEY) !== 'off');

  get on(): boolean {
    return this.#on;
  }

  set on(value: boolean) {
    this.#on = value;
    localStorage.setItem(KEY, value ? 'on' : 'off');
  }
}

export const singleKeys = new SingleKeys();
