import type { Attachment } from 'svelte/attachments';

const NEAR_PX = 120;

/**
 * A thread opens at its newest message and stays there when one comes, unless the reader has scrolled up to read.
 * @param newest changes when a message is added at the end
 */
export const stickToEnd =
  (newest: () => string | undefined): Attachment<HTMLElement> =>
  (element) => {
    let atEnd = true;
    const onScroll = () => {
      atEnd = element.scrollHeight - element.scrollTop - element.clientHeight < NEAR_PX;
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
      newest();
      toEnd();
    });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', onScroll);
    };
  };
