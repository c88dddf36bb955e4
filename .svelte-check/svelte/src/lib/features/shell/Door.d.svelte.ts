export { default } from './++Door.svelte.ts';
export * from './++Door.svelte.ts';
