export { default } from './++MatrixLists.svelte.ts';
export * from './++MatrixLists.svelte.ts';
