export { default } from './++ChannelAccount.svelte.ts';
export * from './++ChannelAccount.svelte.ts';
