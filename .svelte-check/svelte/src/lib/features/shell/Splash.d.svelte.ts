export { default } from './++Splash.svelte.ts';
export * from './++Splash.svelte.ts';
