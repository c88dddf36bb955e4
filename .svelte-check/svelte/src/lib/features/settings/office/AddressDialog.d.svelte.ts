export { default } from './++AddressDialog.svelte.ts';
export * from './++AddressDialog.svelte.ts';
