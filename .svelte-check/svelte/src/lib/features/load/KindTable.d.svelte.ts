export { default } from './++KindTable.svelte.ts';
export * from './++KindTable.svelte.ts';
