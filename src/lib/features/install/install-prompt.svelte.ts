import * as v from 'valibot';
import { mayHint, used, type InstallMemory } from './hint-rule.ts';

/** Chromium's own question, kept until it is the right moment to ask it. No part of TypeScript's types, nor of a standard. */
type InstallEvent = Event & { prompt(): Promise<unknown> };

const KEY = 'frontdesk-install';
const schema = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({ days: v.array(v.string()), dismissedAt: v.nullable(v.number()) }),
);

class InstallPrompt {
  #event = $state.raw<InstallEvent | null>(null);
  #due = $state(false);

  /** The browser would install the app now. */
  get ready(): boolean {
    return this.#event !== null;
  }

  /** It is time for a hint. */
  get due(): boolean {
    return this.#due;
  }

  /** Browsers ask once, early: the event is kept. @returns stops listening */
  listen(): () => void {
    const heard = new AbortController();
    const { signal } = heard;
    window.addEventListener(
      'beforeinstallprompt',
      (event) => {
        event.preventDefault();
        this.#event = event as InstallEvent;
      },
      { signal },
    );
    window.addEventListener('appinstalled', () => this.#forget(), { signal });
    const memory = used(read(), Date.now());
    localStorage.setItem(KEY, JSON.stringify(memory));
    this.#due = mayHint(memory, Date.now());
    return () => heard.abort();
  }

  /** Asks the browser's question. Whatever is answered, we do not ask again soon. */
  async install(): Promise<void> {
    const event = this.#event;
    this.dismiss();
    this.#event = null;
    await event?.prompt();
  }

  dismiss(): void {
    this.#due = false;
    localStorage.setItem(KEY, JSON.stringify({ ...read(), dismissedAt: Date.now() }));
  }

  #forget(): void {
    this.#event = null;
    this.#due = false;
  }
}

function read(): InstallMemory {
  const parsed = v.safeParse(schema, localStorage.getItem(KEY));
  return parsed.success ? parsed.output : { days: [], dismissedAt: null };
}

export const installPrompt = new InstallPrompt();
