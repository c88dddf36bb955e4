export { default } from './++MoveDialog.svelte.ts';
export * from './++MoveDialog.svelte.ts';
