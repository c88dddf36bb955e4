export { default } from './++SenderProof.svelte.ts';
export * from './++SenderProof.svelte.ts';
