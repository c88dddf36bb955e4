import { allAnswered } from '../store/follow-query.ts';
import { after, idle } from './page-moments.ts';

/** Longest that a screen which is not there yet keeps what comes after it waiting. */
const LONGEST_MS = 2_000;

/** What the app shows first: what it can do without, sync too, begins when that stands. */
export class FirstScreen {
  #tellMade: () => void = () => undefined;
  readonly #made = new Promise<void>((resolve) => (this.#tellMade = resolve));

  /** Said by the layout, once the screen is made and has asked for its rows. */
  isMade(): void {
    this.#tellMade();
  }

  /** Resolves when it stands, with its rows. */
  stands(): Promise<unknown> {
    const stands = async () => {
      await this.#made;
      await idle();
      await allAnswered();
      await idle();
    };
    return Promise.race([stands(), after(LONGEST_MS)]);
  }
}
