export { default } from './++OpenTasks.svelte.ts';
export * from './++OpenTasks.svelte.ts';
