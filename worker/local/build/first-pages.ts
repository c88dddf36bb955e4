/** What SvelteKit loads for every page: its layouts, and the pages of errors, which come along always. */
export const EVERY_PAGE = [
  'src/hooks.client.ts',
  'src/routes/+error.svelte',
  'src/routes/app/+error.svelte',
  'src/routes/app/+layout.ts',
  'src/routes/app/+layout.svelte',
];
/** One's own list, where the app begins. */
export const FIRST_LIST = [...EVERY_PAGE, 'src/routes/app/(desk)/+layout.svelte', 'src/routes/app/(desk)/+page.svelte'];
/** A held letter, which an alert leads to. */
export const LETTER = ['src/routes/app/review/+layout.svelte', 'src/routes/app/review/[reviewId]/+page.svelte'];
