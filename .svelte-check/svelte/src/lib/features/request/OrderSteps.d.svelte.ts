export { default } from './++OrderSteps.svelte.ts';
export * from './++OrderSteps.svelte.ts';
