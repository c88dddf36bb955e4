export { default } from './++ConversationHeader.svelte.ts';
export * from './++ConversationHeader.svelte.ts';
