export { default } from './++ServiceDialog.svelte.ts';
export * from './++ServiceDialog.svelte.ts';
