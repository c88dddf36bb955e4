export { default } from './++ChainTest.svelte.ts';
export * from './++ChainTest.svelte.ts';
