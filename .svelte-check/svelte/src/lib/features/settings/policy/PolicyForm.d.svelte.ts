export { default } from './++PolicyForm.svelte.ts';
export * from './++PolicyForm.svelte.ts';
