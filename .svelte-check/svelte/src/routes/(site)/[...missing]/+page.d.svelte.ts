export { default } from './+++page.svelte.js';
export * from './+++page.svelte.js';
