export { default } from './++FillBar.svelte.ts';
export * from './++FillBar.svelte.ts';
