export { default } from './++AllTasks.svelte.ts';
export * from './++AllTasks.svelte.ts';
