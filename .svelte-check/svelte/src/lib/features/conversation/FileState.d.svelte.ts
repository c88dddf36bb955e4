export { default } from './++FileState.svelte.ts';
export * from './++FileState.svelte.ts';
