export { default } from './++TaskList.svelte.ts';
export * from './++TaskList.svelte.ts';
