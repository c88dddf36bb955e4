export { default } from './++NoScript.svelte.ts';
export * from './++NoScript.svelte.ts';
