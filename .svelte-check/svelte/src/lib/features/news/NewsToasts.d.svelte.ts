export { default } from './++NewsToasts.svelte.ts';
export * from './++NewsToasts.svelte.ts';
