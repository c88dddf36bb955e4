export { default } from './++CancelDialog.svelte.ts';
export * from './++CancelDialog.svelte.ts';
