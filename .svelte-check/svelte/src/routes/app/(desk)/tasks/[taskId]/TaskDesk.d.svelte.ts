export { default } from './++TaskDesk.svelte.ts';
export * from './++TaskDesk.svelte.ts';
