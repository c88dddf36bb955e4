export { default } from './++ReviewNotHere.svelte.ts';
export * from './++ReviewNotHere.svelte.ts';
