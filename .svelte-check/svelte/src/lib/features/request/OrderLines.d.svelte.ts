export { default } from './++OrderLines.svelte.ts';
export * from './++OrderLines.svelte.ts';
