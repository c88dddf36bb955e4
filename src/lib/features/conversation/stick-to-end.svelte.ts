import type { Attachment } from 'svelte/attachments';

const NEAR_PX = 120;

/** `shown` reads what is shown, to follow it; `isCut`: its end is not the thread's. */
type Thread = { shown: () => unknown; isCut: () => boolean };

/**
 * A thread opens at its newest message and stays there when one comes, unless the reader has scrolled up to read: then
 * what they read stays where it is, whatever comes or goes around it. Messages carry `data-message`. To be called where a
 * component begins, so that it looks before anything is changed.
 */
export function stickToEnd({ shown, isCut }: Thread): Attachment<HTMLElement> {
  let thread: HTMLElement | null = null;
  let atEnd = true;
  /** What is read, and where it stood. */
  let read: { message: Element; top: number } | null = null;
  $effect.pre(() => {
    shown();
    read = thread && !atEnd ? firstSeen(thread) : null;
  });
  return (element) => {
    thread = element;
    const onScroll = () => {
      atEnd = !isCut() && element.scrollHeight - element.scrollTop - element.clientHeight < NEAR_PX;
    };
    const toEnd = () => {
      if (atEnd) element.scrollTop = element.scrollHeight;
    };
    element.addEventListener('scroll', onScroll, { passive: true });
    // The composer grows, the phone's keyboard opens, pictures of words get their size: the end stays the end.
    const observer = new ResizeObserver(toEnd);
    observer.observe(element);
    if (element.firstElementChild) observer.observe(element.firstElementChild);
    $effect(() => {
      shown();
      // At its very top a browser anchors nothing, and that is where earlier messages are asked for; some never do.
      if (read?.message.isConnected) element.scrollTop += topOf(read.message) - read.top;
      toEnd();
    });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', onScroll);
    };
  };
}

const topOf = (element: Element): number => element.getBoundingClientRect().top;

function firstSeen(thread: HTMLElement): { message: Element; top: number } | null {
  const top = topOf(thread);
  const messages = [...thread.querySelectorAll('[data-message]')];
  const message = messages.find((one) => one.getBoundingClientRect().bottom > top);
  return message ? { message, top: topOf(message) } : null;
}
