import type { ConversationView, MessageView, Stretch } from '$lib/store/queries/conversation.ts';
import { SHOWN_AT_ONCE } from '$lib/store/queries/thread.ts';

/** So many messages stand in the page: a thread of years would be read, compared and laid out anew with every change. */
export const MOST_SHOWN = 4 * SHOWN_AT_ONCE;

/** Which stretch of a thread is shown: its end at first, then whatever its reader scrolls to. */
export class ReadingPlace {
  #stretch = $state.raw<Stretch>({ messages: SHOWN_AT_ONCE, until: null });

  get stretch(): Stretch {
    return this.#stretch;
  }

  /** Earlier ones come; when there are too many, the latest go. @param messages what is shown, the oldest first */
  earlier(messages: readonly Pick<MessageView, 'at'>[]): void {
    const { messages: count, until } = this.#stretch;
    if (count < MOST_SHOWN) this.#stretch = { messages: count + SHOWN_AT_ONCE, until };
    else this.#stretch = { messages: count, until: messages.at(-1 - SHOWN_AT_ONCE)?.at ?? until };
  }
  /** One stretch on towards the end. */
  later(later: ConversationView['later']): void {
    if (later) this.#stretch = { ...this.#stretch, until: later.until };
  }
}
