import { readOrganisation } from '$lib/features/site/organisation.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ fetch, setHeaders }) => {
  // Pages differ by language, and some by their visitor: nobody on the way may keep one for somebody else.
  setHeaders({ 'cache-control': 'private, no-cache' });
  return { organisation: await readOrganisation(fetch) };
};
