export { default } from './++DiscardDialog.svelte.ts';
export * from './++DiscardDialog.svelte.ts';
