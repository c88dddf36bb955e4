export { default } from './++TakenFields.svelte.ts';
export * from './++TakenFields.svelte.ts';
