import type { Attachment } from 'svelte/attachments';

/**
 * Keeps a textarea as tall as its words, between its CSS min-height and max-height.
 * Browsers with `field-sizing` do it by style alone; the others (Firefox, older Safari) are measured here.
 * @param text read so that words set by code (a kept draft) are measured too
 */
export const autoGrow =
  (text: () => string): Attachment<HTMLTextAreaElement> =>
  (element) => {
    if (CSS.supports('field-sizing', 'content')) return;
    $effect(() => {
      text();
      element.style.height = 'auto';
      const borders = element.offsetHeight - element.clientHeight;
      element.style.height = `${element.scrollHeight + borders}px`;
    });
  };
