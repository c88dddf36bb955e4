export { default } from './++StatusMove.svelte.ts';
export * from './++StatusMove.svelte.ts';
