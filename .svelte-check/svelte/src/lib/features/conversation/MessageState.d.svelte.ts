export { default } from './++MessageState.svelte.ts';
export * from './++MessageState.svelte.ts';
