export { default } from './++LetterRow.svelte.ts';
export * from './++LetterRow.svelte.ts';
