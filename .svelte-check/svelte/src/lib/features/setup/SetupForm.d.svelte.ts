export { default } from './++SetupForm.svelte.ts';
export * from './++SetupForm.svelte.ts';
