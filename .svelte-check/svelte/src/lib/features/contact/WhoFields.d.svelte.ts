export { default } from './++WhoFields.svelte.ts';
export * from './++WhoFields.svelte.ts';
