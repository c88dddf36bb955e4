export { default } from './++LongList.svelte.ts';
export * from './++LongList.svelte.ts';
