export { default } from './++PrintEntries.svelte.ts';
export * from './++PrintEntries.svelte.ts';
