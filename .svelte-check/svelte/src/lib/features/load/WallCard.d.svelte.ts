export { default } from './++WallCard.svelte.ts';
export * from './++WallCard.svelte.ts';
