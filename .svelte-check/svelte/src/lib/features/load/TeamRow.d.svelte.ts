export { default } from './++TeamRow.svelte.ts';
export * from './++TeamRow.svelte.ts';
