export { default } from './++CloseTabs.svelte.ts';
export * from './++CloseTabs.svelte.ts';
