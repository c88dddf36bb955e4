import { readCatalogue } from '$lib/features/public-form/catalogue.ts';
import { receiveForm } from '$lib/features/public-form/receive-form.ts';
import type { Actions, PageServerLoad } from './$types';

/** The nonce is a client-made name of one sending (intake.md): fresh for every page, kept by its script for repeats. */
export const load: PageServerLoad = async ({ parent, locals, fetch }) => {
  const [{ organisation }, catalogue] = await Promise.all([parent(), readCatalogue(fetch)]);
  if (organisation?.humanCheck.kind === 'turnstile') locals.turnstile = true;
  return { nonce: crypto.randomUUID(), catalogue };
};

export const actions: Actions = {
  default: (event) => receiveForm(event, { endpoint: '/api/public/order', thanks: '/order/thanks' }),
};
