export { default } from './++TeamPolicy.svelte.ts';
export * from './++TeamPolicy.svelte.ts';
