export { default } from './++CardActions.svelte.ts';
export * from './++CardActions.svelte.ts';
