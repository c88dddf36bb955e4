export { default } from './++LinkEnded.svelte.ts';
export * from './++LinkEnded.svelte.ts';
