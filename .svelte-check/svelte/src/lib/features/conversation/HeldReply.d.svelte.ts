export { default } from './++HeldReply.svelte.ts';
export * from './++HeldReply.svelte.ts';
