export { default } from './++AlertDetail.svelte.ts';
export * from './++AlertDetail.svelte.ts';
