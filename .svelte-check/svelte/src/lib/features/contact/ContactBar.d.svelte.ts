export { default } from './++ContactBar.svelte.ts';
export * from './++ContactBar.svelte.ts';
