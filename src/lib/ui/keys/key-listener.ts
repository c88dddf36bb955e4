import { commands } from './commands.svelte.ts';
import { createKeyReader } from './key-reader.ts';
import { isMac } from './keys.ts';
import { singleKeys } from './single-keys.svelte.ts';

const TYPED_IN = 'textarea, select, [contenteditable], input:not([type=checkbox], [type=radio], [type=button])';

/** Runs what is offered for the keys that are pressed. Not over an open dialog, which has keys of its own.
 * @returns stops listening */
export function listenForKeys(): () => void {
  const read = createKeyReader();
  const onKey = (event: KeyboardEvent) => {
    const { target } = event;
    // Ctrl + Enter on a link opens it in a new tab.
    if (event.key === 'Enter' && target instanceof HTMLElement && target.closest('a') !== null) return;
    if (event.defaultPrevented || event.isComposing || document.querySelector('[role="dialog"], dialog[open]')) return;
    const id = read(
      {
        key: event.key,
        code: event.code,
        mod: isMac() ? event.metaKey : event.ctrlKey,
        alt: event.altKey || (isMac() ? event.ctrlKey : event.metaKey),
        repeat: event.repeat,
        inField: target instanceof HTMLElement && target.closest(TYPED_IN) !== null,
        singleKeys: singleKeys.on,
      },
      event.timeStamp,
    );
    if (id !== null && commands.run(id)) event.preventDefault();
  };
  window.addEventListener('keydown', onKey);
  return () => window.removeEventListener('keydown', onKey);
}
