export { default } from './++Nav.svelte.ts';
export * from './++Nav.svelte.ts';
