export { default } from './++PaletteOption.svelte.ts';
export * from './++PaletteOption.svelte.ts';
