export { default } from './++OrganisationForm.svelte.ts';
export * from './++OrganisationForm.svelte.ts';
