export { default } from './++NotHere.svelte.ts';
export * from './++NotHere.svelte.ts';
