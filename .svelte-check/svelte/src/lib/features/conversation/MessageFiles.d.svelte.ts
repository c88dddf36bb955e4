export { default } from './++MessageFiles.svelte.ts';
export * from './++MessageFiles.svelte.ts';
