export { default } from './++CandidateRow.svelte.ts';
export * from './++CandidateRow.svelte.ts';
