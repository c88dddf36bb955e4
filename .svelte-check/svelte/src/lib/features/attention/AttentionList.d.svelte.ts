export { default } from './++AttentionList.svelte.ts';
export * from './++AttentionList.svelte.ts';
