export { default } from './++WallFigure.svelte.ts';
export * from './++WallFigure.svelte.ts';
