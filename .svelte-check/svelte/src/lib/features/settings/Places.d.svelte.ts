export { default } from './++Places.svelte.ts';
export * from './++Places.svelte.ts';
