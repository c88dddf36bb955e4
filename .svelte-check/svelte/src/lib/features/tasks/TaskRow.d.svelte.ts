export { default } from './++TaskRow.svelte.ts';
export * from './++TaskRow.svelte.ts';
