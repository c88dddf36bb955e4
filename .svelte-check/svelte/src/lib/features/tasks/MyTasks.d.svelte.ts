export { default } from './++MyTasks.svelte.ts';
export * from './++MyTasks.svelte.ts';
