export { default } from './++WaitingList.svelte.ts';
export * from './++WaitingList.svelte.ts';
