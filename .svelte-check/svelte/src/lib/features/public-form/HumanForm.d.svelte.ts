export { default } from './++HumanForm.svelte.ts';
export * from './++HumanForm.svelte.ts';
