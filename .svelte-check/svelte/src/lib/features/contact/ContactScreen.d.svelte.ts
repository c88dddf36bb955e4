export { default } from './++ContactScreen.svelte.ts';
export * from './++ContactScreen.svelte.ts';
