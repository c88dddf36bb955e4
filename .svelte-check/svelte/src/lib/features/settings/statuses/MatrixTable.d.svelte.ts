export { default } from './++MatrixTable.svelte.ts';
export * from './++MatrixTable.svelte.ts';
