export { default } from './++PictureField.svelte.ts';
export * from './++PictureField.svelte.ts';
