export { default } from './++AtTheDesk.svelte.ts';
export * from './++AtTheDesk.svelte.ts';
