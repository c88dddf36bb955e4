export { default } from './++Alerts.svelte.ts';
export * from './++Alerts.svelte.ts';
