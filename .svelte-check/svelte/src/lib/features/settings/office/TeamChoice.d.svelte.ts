export { default } from './++TeamChoice.svelte.ts';
export * from './++TeamChoice.svelte.ts';
