export { default } from './++ParkedNote.svelte.ts';
export * from './++ParkedNote.svelte.ts';
