import type { Attachment } from 'svelte/attachments';

const STEPS: Readonly<Record<string, 1 | -1>> = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 };

/** Typing, and widgets that use the same keys, keep them. */
const takesKeys = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  target.closest('input, textarea, select, [contenteditable], [role="dialog"]') !== null;

/**
 * `j`/`k` and the arrows walk through the tasks of a list from anywhere on the page; arrows only from within the list,
 * where they would otherwise scroll. Enter opens what has focus, as links do.
 */
export const listKeys: Attachment<HTMLElement> = (list) => {
  const onKey = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step === undefined || event.ctrlKey || event.metaKey || event.altKey || takesKeys(event.target)) return;
    const inList = event.target instanceof Node && list.contains(event.target);
    if (event.key.startsWith('Arrow') && !inList) return;
    const links = [...list.querySelectorAll<HTMLElement>('a[data-task]')];
    const at = links.findIndex((link) => link === document.activeElement);
    const from = at === -1 ? links.findIndex((link) => link.ariaCurrent === 'true') : at;
    const next = links[from === -1 ? 0 : Math.min(links.length - 1, Math.max(0, from + step))];
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
    next.scrollIntoView({ block: 'nearest' });
  };
  window.addEventListener('keydown', onKey);
  return () => window.removeEventListener('keydown', onKey);
};
