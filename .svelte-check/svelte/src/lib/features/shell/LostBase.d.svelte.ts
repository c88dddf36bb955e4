export { default } from './++LostBase.svelte.ts';
export * from './++LostBase.svelte.ts';
