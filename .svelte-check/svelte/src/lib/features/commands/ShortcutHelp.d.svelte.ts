export { default } from './++ShortcutHelp.svelte.ts';
export * from './++ShortcutHelp.svelte.ts';
