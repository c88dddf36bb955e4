export { default } from './++Strength.svelte.ts';
export * from './++Strength.svelte.ts';
