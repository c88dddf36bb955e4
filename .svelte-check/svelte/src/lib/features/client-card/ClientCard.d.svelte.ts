export { default } from './++ClientCard.svelte.ts';
export * from './++ClientCard.svelte.ts';
