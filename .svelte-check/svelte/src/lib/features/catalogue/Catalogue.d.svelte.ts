export { default } from './++Catalogue.svelte.ts';
export * from './++Catalogue.svelte.ts';
