export { default } from './++ResultChips.svelte.ts';
export * from './++ResultChips.svelte.ts';
