export { default } from './++NewButton.svelte.ts';
export * from './++NewButton.svelte.ts';
