export { default } from './++CardPeople.svelte.ts';
export * from './++CardPeople.svelte.ts';
