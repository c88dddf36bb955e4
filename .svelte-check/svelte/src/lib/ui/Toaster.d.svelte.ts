export { default } from './++Toaster.svelte.ts';
export * from './++Toaster.svelte.ts';
