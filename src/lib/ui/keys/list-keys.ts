import type { Attachment } from 'svelte/attachments';
import { commands } from './commands.svelte.ts';

/**
 * `j` and `k` walk through the rows (`a[data-row]`) of a list from anywhere on the page; the arrows from within the list
 * only, where they would otherwise scroll. Enter opens what has focus, as links do.
 */
export const listKeys: Attachment<HTMLElement> = (list) => {
  const walk = (step: 1 | -1) => {
    const links = [...list.querySelectorAll<HTMLElement>('a[data-row]')];
    const at = links.findIndex((link) => link === document.activeElement);
    const from = at === -1 ? links.findIndex((link) => link.ariaCurrent === 'true') : at;
    const next = links[from === -1 ? 0 : Math.min(links.length - 1, Math.max(0, from + step))];
    next?.focus();
    next?.scrollIntoView({ block: 'nearest' });
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    walk(event.key === 'ArrowDown' ? 1 : -1);
  };
  list.addEventListener('keydown', onKey);
  const withdraw = commands.offer({ next: () => walk(1), previous: () => walk(-1) });
  return () => {
    list.removeEventListener('keydown', onKey);
    withdraw();
  };
};
