export { default } from './++ClientRow.svelte.ts';
export * from './++ClientRow.svelte.ts';
