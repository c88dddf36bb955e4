export { default } from './++ServicePicture.svelte.ts';
export * from './++ServicePicture.svelte.ts';
