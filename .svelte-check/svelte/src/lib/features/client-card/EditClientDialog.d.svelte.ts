export { default } from './++EditClientDialog.svelte.ts';
export * from './++EditClientDialog.svelte.ts';
