export { default } from './++ThisPerson.svelte.ts';
export * from './++ThisPerson.svelte.ts';
