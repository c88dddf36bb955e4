export { default } from './++ReviewRow.svelte.ts';
export * from './++ReviewRow.svelte.ts';
