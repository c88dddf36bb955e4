import { error } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

/** Without this route SvelteKit would answer unknown addresses with the root layout, which brings its client script. */
export const load: PageServerLoad = () => error(404);
