export { default } from './++CatalogueRow.svelte.ts';
export * from './++CatalogueRow.svelte.ts';
