import type { Attachment } from 'svelte/attachments';

const NEAR_PX = 120;

/** `newest` changes when something is added at the end; `messages` are those above it, oldest first. */
type Thread = { newest: () => string | undefined; messages: () => readonly { id: string }[] };

/**
 * A thread opens at its newest message and stays there when one comes, unless the reader has scrolled up to read: then
 * what they read stays where it is, also when earlier messages come above it.
 */
export const stickToEnd =
  ({ newest, messages }: Thread): Attachment<HTMLElement> =>
  (element) => {
    let atEnd = true;
    /** From what is read to the end of the thread, which nothing above it changes. */
    let below = 0;
    const onScroll = () => {
      below = element.scrollHeight - element.scrollTop;
      atEnd = below - element.clientHeight < NEAR_PX;
    };
    const toEnd = () => {
      if (atEnd) element.scrollTop = element.scrollHeight;
      else below = element.scrollHeight - element.scrollTop;
    };
    element.addEventListener('scroll', onScroll, { passive: true });
    // The composer grows, the phone's keyboard opens, pictures of words get their size: the end stays the end.
    const observer = new ResizeObserver(toEnd);
    observer.observe(element);
    if (element.firstElementChild) observer.observe(element.firstElementChild);
    let oldest: string | undefined;
    $effect(() => {
      newest();
      // At its very top a browser anchors nothing, and that is where earlier messages are asked for.
      const earlier = messages().findIndex(({ id }) => id === oldest);
      if (earlier > 0 && !atEnd) element.scrollTop = element.scrollHeight - below;
      oldest = messages()[0]?.id;
      toEnd();
    });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', onScroll);
    };
  };
