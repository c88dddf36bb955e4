export { default } from './++Panes.svelte.ts';
export * from './++Panes.svelte.ts';
