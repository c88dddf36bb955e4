export { default } from './++FigureHeads.svelte.ts';
export * from './++FigureHeads.svelte.ts';
