export { default } from './++LetterFrame.svelte.ts';
export * from './++LetterFrame.svelte.ts';
