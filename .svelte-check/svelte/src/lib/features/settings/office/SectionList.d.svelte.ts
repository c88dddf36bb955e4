export { default } from './++SectionList.svelte.ts';
export * from './++SectionList.svelte.ts';
