export { default } from './++NewClientDialog.svelte.ts';
export * from './++NewClientDialog.svelte.ts';
