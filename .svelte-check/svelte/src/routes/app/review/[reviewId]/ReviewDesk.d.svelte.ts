export { default } from './++ReviewDesk.svelte.ts';
export * from './++ReviewDesk.svelte.ts';
