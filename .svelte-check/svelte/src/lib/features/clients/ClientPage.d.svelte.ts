export { default } from './++ClientPage.svelte.ts';
export * from './++ClientPage.svelte.ts';
