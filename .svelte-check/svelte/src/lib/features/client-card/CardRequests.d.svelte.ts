export { default } from './++CardRequests.svelte.ts';
export * from './++CardRequests.svelte.ts';
