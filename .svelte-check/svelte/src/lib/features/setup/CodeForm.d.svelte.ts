export { default } from './++CodeForm.svelte.ts';
export * from './++CodeForm.svelte.ts';
