export { default } from './++Moves.svelte.ts';
export * from './++Moves.svelte.ts';
