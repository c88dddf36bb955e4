export { default } from './++ThisDevice.svelte.ts';
export * from './++ThisDevice.svelte.ts';
