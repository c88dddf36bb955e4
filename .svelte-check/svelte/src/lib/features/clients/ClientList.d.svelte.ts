export { default } from './++ClientList.svelte.ts';
export * from './++ClientList.svelte.ts';
