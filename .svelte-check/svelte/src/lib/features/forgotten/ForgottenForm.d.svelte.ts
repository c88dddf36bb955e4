export { default } from './++ForgottenForm.svelte.ts';
export * from './++ForgottenForm.svelte.ts';
