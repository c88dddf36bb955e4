export { default } from './++PresenceDot.svelte.ts';
export * from './++PresenceDot.svelte.ts';
