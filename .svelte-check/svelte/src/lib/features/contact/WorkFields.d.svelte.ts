export { default } from './++WorkFields.svelte.ts';
export * from './++WorkFields.svelte.ts';
