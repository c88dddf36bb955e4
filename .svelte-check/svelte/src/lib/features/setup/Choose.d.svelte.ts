export { default } from './++Choose.svelte.ts';
export * from './++Choose.svelte.ts';
