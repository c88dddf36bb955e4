export { default } from './++ErrorWords.svelte.ts';
export * from './++ErrorWords.svelte.ts';
