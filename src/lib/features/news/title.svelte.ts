import { m } from '#messages';
import { onNews } from '$lib/sync/news.ts';

/** News that came while nobody looked at this tab; the tab's title counts them until somebody does. */
class Unseen {
  #count = $state(0);

  get count(): number {
    return this.#count;
  }

  /** @returns stops counting */
  watch(): () => void {
    const heard = new AbortController();
    const look = () => {
      if (document.visibilityState === 'visible') this.#count = 0;
    };
    document.addEventListener('visibilitychange', look, { signal: heard.signal });
    const stop = onNews(() => {
      if (document.visibilityState === 'hidden') this.#count += 1;
    });
    return () => {
      stop();
      heard.abort();
      this.#count = 0;
    };
  }
}

export const unseen = new Unseen();

/** What the browser's tab says: "(3) My tasks · Frontdesk". */
export function titleOf(page: string): string {
  const title = m.shell_title({ page });
  return unseen.count === 0 ? title : `(${unseen.count}) ${title}`;
}
