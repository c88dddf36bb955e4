export { default } from './++Thread.svelte.ts';
export * from './++Thread.svelte.ts';
