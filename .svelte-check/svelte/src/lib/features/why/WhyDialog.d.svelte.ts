export { default } from './++WhyDialog.svelte.ts';
export * from './++WhyDialog.svelte.ts';
