export { default } from './++SignIn.svelte.ts';
export * from './++SignIn.svelte.ts';
