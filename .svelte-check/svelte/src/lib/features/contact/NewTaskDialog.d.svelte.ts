export { default } from './++NewTaskDialog.svelte.ts';
export * from './++NewTaskDialog.svelte.ts';
