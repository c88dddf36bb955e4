export { default } from './++LoadFigure.svelte.ts';
export * from './++LoadFigure.svelte.ts';
