export { default } from './++HandOverDialog.svelte.ts';
export * from './++HandOverDialog.svelte.ts';
