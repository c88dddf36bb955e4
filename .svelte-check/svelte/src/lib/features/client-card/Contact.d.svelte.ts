export { default } from './++Contact.svelte.ts';
export * from './++Contact.svelte.ts';
