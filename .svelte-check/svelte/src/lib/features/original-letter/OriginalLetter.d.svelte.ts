export { default } from './++OriginalLetter.svelte.ts';
export * from './++OriginalLetter.svelte.ts';
