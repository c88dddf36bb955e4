export { default } from './++LoadRow.svelte.ts';
export * from './++LoadRow.svelte.ts';
