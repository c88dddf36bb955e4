export { default } from './++OrderForm.svelte.ts';
export * from './++OrderForm.svelte.ts';
