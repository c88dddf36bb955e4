export { default } from './++PrintRequests.svelte.ts';
export * from './++PrintRequests.svelte.ts';
