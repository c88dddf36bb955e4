export { default } from './++ColourField.svelte.ts';
export * from './++ColourField.svelte.ts';
