export { default } from './++IdentityFields.svelte.ts';
export * from './++IdentityFields.svelte.ts';
