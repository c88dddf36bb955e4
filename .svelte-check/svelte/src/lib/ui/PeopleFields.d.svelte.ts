export { default } from './++PeopleFields.svelte.ts';
export * from './++PeopleFields.svelte.ts';
