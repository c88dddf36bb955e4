export { default } from './++ReviewDetail.svelte.ts';
export * from './++ReviewDetail.svelte.ts';
