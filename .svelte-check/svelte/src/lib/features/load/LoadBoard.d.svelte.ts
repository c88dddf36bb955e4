export { default } from './++LoadBoard.svelte.ts';
export * from './++LoadBoard.svelte.ts';
