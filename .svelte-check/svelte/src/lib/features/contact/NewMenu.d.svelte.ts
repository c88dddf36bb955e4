export { default } from './++NewMenu.svelte.ts';
export * from './++NewMenu.svelte.ts';
