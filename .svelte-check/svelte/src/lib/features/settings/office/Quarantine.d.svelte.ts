export { default } from './++Quarantine.svelte.ts';
export * from './++Quarantine.svelte.ts';
