export { default } from './++New.svelte.ts';
export * from './++New.svelte.ts';
