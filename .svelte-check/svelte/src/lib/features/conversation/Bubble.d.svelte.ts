export { default } from './++Bubble.svelte.ts';
export * from './++Bubble.svelte.ts';
