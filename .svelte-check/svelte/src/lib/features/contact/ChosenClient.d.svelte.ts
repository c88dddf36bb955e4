export { default } from './++ChosenClient.svelte.ts';
export * from './++ChosenClient.svelte.ts';
