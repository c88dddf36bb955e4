export { default } from './++UndoCountdown.svelte.ts';
export * from './++UndoCountdown.svelte.ts';
