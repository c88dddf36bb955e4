export { default } from './++AttentionCard.svelte.ts';
export * from './++AttentionCard.svelte.ts';
