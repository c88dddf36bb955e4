export { default } from './++CommandHost.svelte.ts';
export * from './++CommandHost.svelte.ts';
