export { default } from './++CompleteDialog.svelte.ts';
export * from './++CompleteDialog.svelte.ts';
