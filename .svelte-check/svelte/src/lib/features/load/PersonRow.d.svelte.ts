export { default } from './++PersonRow.svelte.ts';
export * from './++PersonRow.svelte.ts';
