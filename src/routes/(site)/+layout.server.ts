import { readOrganisation } from '$lib/features/site/organisation.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ fetch }) => ({ organisation: await readOrganisation(fetch) });
