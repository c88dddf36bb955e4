export { default } from './++Decided.svelte.ts';
export * from './++Decided.svelte.ts';
