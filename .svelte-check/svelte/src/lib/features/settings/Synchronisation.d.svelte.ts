export { default } from './++Synchronisation.svelte.ts';
export * from './++Synchronisation.svelte.ts';
