export { default } from './++ChoosePassword.svelte.ts';
export * from './++ChoosePassword.svelte.ts';
