import { createSubscriber } from 'svelte/reactivity';

const TICK_MS = 15_000; // fine enough for "3 min ago"

/** The device's clock for display only: `clock.now` renews what shows it every quarter of a minute. */
class DisplayClock {
  #subscribe = createSubscriber((update) => {
    const timer = setInterval(update, TICK_MS);
    return () => clearInterval(timer);
  });

  /** UTC milliseconds. */
  get now(): number {
    this.#subscribe();
    return Date.now();
  }
}

export const clock = new DisplayClock();
