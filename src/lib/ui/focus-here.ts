import type { Attachment } from 'svelte/attachments';

/**
 * Whoever came by keyboard goes on from this heading, not from the top of the page. It waits for the frame that shows it:
 * asked for at once, the browser would have to lay the page out in the middle of making it.
 */
export const focusHere: Attachment<HTMLElement> = (heading) => {
  const frame = requestAnimationFrame(() => heading.focus({ preventScroll: true }));
  return () => cancelAnimationFrame(frame);
};
