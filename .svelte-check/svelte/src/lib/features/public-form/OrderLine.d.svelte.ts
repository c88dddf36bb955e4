export { default } from './++OrderLine.svelte.ts';
export * from './++OrderLine.svelte.ts';
