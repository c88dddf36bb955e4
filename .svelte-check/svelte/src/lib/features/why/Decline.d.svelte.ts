export { default } from './++Decline.svelte.ts';
export * from './++Decline.svelte.ts';
