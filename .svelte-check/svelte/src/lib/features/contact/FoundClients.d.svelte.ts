export { default } from './++FoundClients.svelte.ts';
export * from './++FoundClients.svelte.ts';
