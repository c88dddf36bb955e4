export { default } from './++WaitingRow.svelte.ts';
export * from './++WaitingRow.svelte.ts';
