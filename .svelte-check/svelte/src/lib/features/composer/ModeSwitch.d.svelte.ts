export { default } from './++ModeSwitch.svelte.ts';
export * from './++ModeSwitch.svelte.ts';
