export { default } from './++BoardAge.svelte.ts';
export * from './++BoardAge.svelte.ts';
