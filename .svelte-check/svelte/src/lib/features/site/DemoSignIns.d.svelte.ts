export { default } from './++DemoSignIns.svelte.ts';
export * from './++DemoSignIns.svelte.ts';
