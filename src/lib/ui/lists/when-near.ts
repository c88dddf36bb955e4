import type { Attachment } from 'svelte/attachments';

/** How far around what can be seen a thing is near: a screen's height. */
const MARGIN = '100% 0px';

/** Tells when an element comes near what its scroller shows, and when it leaves; first of all how it stands. */
export const whenNear =
  (told: (near: boolean, element: HTMLElement) => void): Attachment<HTMLElement> =>
  (element) => {
    // Measured from the scroller itself: around the window's edge a margin ends where the scroller does.
    const observer = new IntersectionObserver(
      (entries) => {
        const last = entries.at(-1);
        // In a pane that is not shown nothing has a place, and everything would seem to have left.
        if (last && element.getClientRects().length > 0) told(last.isIntersecting, element);
      },
      { root: scrollerOf(element), rootMargin: MARGIN },
    );
    observer.observe(element);
    return () => observer.disconnect();
  };

/** What scrolls it; null when that is the window. */
export function scrollerOf(element: HTMLElement): HTMLElement | null {
  for (let up = element.parentElement; up; up = up.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(up).overflowY)) return up;
  }
  return null;
}
