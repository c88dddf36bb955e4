export { default } from './++ChooseTask.svelte.ts';
export * from './++ChooseTask.svelte.ts';
