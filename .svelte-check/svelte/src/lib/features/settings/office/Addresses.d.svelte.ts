export { default } from './++Addresses.svelte.ts';
export * from './++Addresses.svelte.ts';
