export { default } from './++LoadBar.svelte.ts';
export * from './++LoadBar.svelte.ts';
