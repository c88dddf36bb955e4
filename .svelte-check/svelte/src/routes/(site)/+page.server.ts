import { readCatalogue } from '$lib/features/public-form/catalogue.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch }) => {
  const catalogue = await readCatalogue(fetch);
  return { canOrder: catalogue !== null && catalogue.services.length > 0 };
};
