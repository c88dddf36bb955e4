import { receiveForm } from '$lib/features/public-form/receive-form.ts';
import type { Actions, PageServerLoad } from './$types';

/** A client-made name of one sending (intake.md): fresh for every page, kept by the page's script for repeats. */
export const load: PageServerLoad = async ({ parent, locals }) => {
  const { organisation } = await parent();
  if (organisation?.humanCheck.kind === 'turnstile') locals.turnstile = true;
  return { nonce: crypto.randomUUID() };
};

export const actions: Actions = {
  default: (event) => receiveForm(event, { endpoint: '/api/public/register', thanks: '/register/thanks' }),
};
