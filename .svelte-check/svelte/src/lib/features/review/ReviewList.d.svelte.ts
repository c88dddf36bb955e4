export { default } from './++ReviewList.svelte.ts';
export * from './++ReviewList.svelte.ts';
