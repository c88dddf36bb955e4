export { default } from './++Teams.svelte.ts';
export * from './++Teams.svelte.ts';
