export { default } from './++PromiseCard.svelte.ts';
export * from './++PromiseCard.svelte.ts';
