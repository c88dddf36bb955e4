export { default } from './++Ordered.svelte.ts';
export * from './++Ordered.svelte.ts';
