export { default } from './++StatusLine.svelte.ts';
export * from './++StatusLine.svelte.ts';
