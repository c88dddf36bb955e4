export { default } from './++InviteDialog.svelte.ts';
export * from './++InviteDialog.svelte.ts';
