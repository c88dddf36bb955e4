import { error } from '@sveltejs/kit';

// Without this the public site's own "nothing here" would answer, which a device without network does not have.
export const load = (): never => error(404);
