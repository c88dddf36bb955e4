export { default } from './++AttachedFiles.svelte.ts';
export * from './++AttachedFiles.svelte.ts';
