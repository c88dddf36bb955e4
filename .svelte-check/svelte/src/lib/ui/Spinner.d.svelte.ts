export { default } from './++Spinner.svelte.ts';
export * from './++Spinner.svelte.ts';
