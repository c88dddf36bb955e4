export { default } from './++SignOut.svelte.ts';
export * from './++SignOut.svelte.ts';
