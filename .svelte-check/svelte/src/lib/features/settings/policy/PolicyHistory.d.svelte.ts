export { default } from './++PolicyHistory.svelte.ts';
export * from './++PolicyHistory.svelte.ts';
