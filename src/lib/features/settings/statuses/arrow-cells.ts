import type { Attachment } from 'svelte/attachments';

const STEPS: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** In a table of tick boxes the arrow keys go from one to the next, past cells that have none; Tab goes on as ever. */
export const arrowCells: Attachment<HTMLTableElement> = (table) => {
  function onKey(event: KeyboardEvent) {
    const step = STEPS[event.key];
    const cell = (event.target as HTMLElement).closest('td');
    if (!step || !cell || event.altKey || event.ctrlKey || event.metaKey) return;
    const [down, right] = step;
    let row = (cell.parentElement as HTMLTableRowElement).rowIndex + down;
    let column = cell.cellIndex + right;
    for (; table.rows[row]?.cells[column]; row += down, column += right) {
      const box = table.rows[row]?.cells[column]?.querySelector('input');
      if (!box) continue;
      event.preventDefault();
      return box.focus();
    }
  }
  table.addEventListener('keydown', onKey);
  return () => table.removeEventListener('keydown', onKey);
};
