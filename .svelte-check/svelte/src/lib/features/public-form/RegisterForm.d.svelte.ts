export { default } from './++RegisterForm.svelte.ts';
export * from './++RegisterForm.svelte.ts';
