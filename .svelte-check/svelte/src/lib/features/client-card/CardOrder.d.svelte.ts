export { default } from './++CardOrder.svelte.ts';
export * from './++CardOrder.svelte.ts';
