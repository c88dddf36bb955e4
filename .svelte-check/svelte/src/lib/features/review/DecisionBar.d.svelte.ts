export { default } from './++DecisionBar.svelte.ts';
export * from './++DecisionBar.svelte.ts';
