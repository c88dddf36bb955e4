export { default } from './++InstallHint.svelte.ts';
export * from './++InstallHint.svelte.ts';
