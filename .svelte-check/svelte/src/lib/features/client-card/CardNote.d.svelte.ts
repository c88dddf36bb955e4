export { default } from './++CardNote.svelte.ts';
export * from './++CardNote.svelte.ts';
