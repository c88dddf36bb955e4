export { default } from './++StatusDialog.svelte.ts';
export * from './++StatusDialog.svelte.ts';
