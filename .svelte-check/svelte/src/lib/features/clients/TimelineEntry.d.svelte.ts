export { default } from './++TimelineEntry.svelte.ts';
export * from './++TimelineEntry.svelte.ts';
