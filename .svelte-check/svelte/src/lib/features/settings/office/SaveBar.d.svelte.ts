export { default } from './++SaveBar.svelte.ts';
export * from './++SaveBar.svelte.ts';
