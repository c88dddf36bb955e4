export { default } from './++OrderPanel.svelte.ts';
export * from './++OrderPanel.svelte.ts';
