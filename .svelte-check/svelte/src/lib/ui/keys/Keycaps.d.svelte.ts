export { default } from './++Keycaps.svelte.ts';
export * from './++Keycaps.svelte.ts';
