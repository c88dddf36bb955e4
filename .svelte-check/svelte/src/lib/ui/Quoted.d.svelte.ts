export { default } from './++Quoted.svelte.ts';
export * from './++Quoted.svelte.ts';
