export { default } from './++Exceptions.svelte.ts';
export * from './++Exceptions.svelte.ts';
