export { default } from './++StatusDetails.svelte.ts';
export * from './++StatusDetails.svelte.ts';
