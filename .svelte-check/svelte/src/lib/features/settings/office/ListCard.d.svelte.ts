export { default } from './++ListCard.svelte.ts';
export * from './++ListCard.svelte.ts';
