export { default } from './++Organisation.svelte.ts';
export * from './++Organisation.svelte.ts';
