export { default } from './++LoadMore.svelte.ts';
export * from './++LoadMore.svelte.ts';
