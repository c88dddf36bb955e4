export { default } from './++CardContacts.svelte.ts';
export * from './++CardContacts.svelte.ts';
