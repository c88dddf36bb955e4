export { default } from './++Statuses.svelte.ts';
export * from './++Statuses.svelte.ts';
