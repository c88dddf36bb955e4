import { readOrganisation } from '$lib/features/site/organisation.ts';
import { readSetupState } from '$lib/features/setup/sending.ts';
import { redirect } from '@sveltejs/kit';
import type { LayoutServerLoad } from './$types';

/** Pages that mean nothing before there is an organisation. */
const OF_THE_ORGANISATION = new Set(['/', '/register', '/order']);

export const load: LayoutServerLoad = async ({ fetch, setHeaders, url }) => {
  // Pages differ by language, and some by their visitor: nobody on the way may keep one for somebody else.
  setHeaders({ 'cache-control': 'private, no-cache' });
  const organisation = await readOrganisation(fetch);
  if (organisation === null && OF_THE_ORGANISATION.has(url.pathname) && (await readSetupState(fetch, '')) !== null) {
    redirect(303, '/setup');
  }
  return { organisation };
};
