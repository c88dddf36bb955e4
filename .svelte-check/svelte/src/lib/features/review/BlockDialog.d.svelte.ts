export { default } from './++BlockDialog.svelte.ts';
export * from './++BlockDialog.svelte.ts';
