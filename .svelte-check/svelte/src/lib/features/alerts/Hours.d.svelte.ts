export { default } from './++Hours.svelte.ts';
export * from './++Hours.svelte.ts';
