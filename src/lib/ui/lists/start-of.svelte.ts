import { untrack } from 'svelte';
import type { Attachment } from 'svelte/attachments';
import { scrollerOf } from './when-near.ts';

/**
 * A list is opened with its selected row in sight; one of another filter begins at its top.
 * @param list changes when it becomes another list
 */
export const startOf =
  (list: () => unknown): Attachment<HTMLElement> =>
  (element) => {
    let shown = untrack(list);
    element.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'nearest' });
    $effect(() => {
      if (list() === shown) return;
      shown = list();
      scrollerOf(element)?.scrollTo({ top: 0 });
    });
  };
