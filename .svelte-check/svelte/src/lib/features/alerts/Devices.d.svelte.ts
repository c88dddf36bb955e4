export { default } from './++Devices.svelte.ts';
export * from './++Devices.svelte.ts';
