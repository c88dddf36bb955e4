export { default } from './++TeamDialog.svelte.ts';
export * from './++TeamDialog.svelte.ts';
