export { default } from './++PersonDialog.svelte.ts';
export * from './++PersonDialog.svelte.ts';
