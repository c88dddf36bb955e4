import { askForLetter } from '$lib/features/forgotten/sending.ts';
import { error, fail, redirect } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ parent, locals, url }) => {
  const { organisation } = await parent();
  if (organisation?.humanCheck.kind === 'turnstile') locals.turnstile = true;
  return { nonce: crypto.randomUUID(), sent: url.searchParams.has('sent') };
};

export const actions: Actions = {
  default: async ({ request, fetch, platform }) => {
    const form = await request.formData().catch(() => error(400));
    const [email = '', nonce = '', proof = '', token = ''] = ['email', 'nonce', 'proof', 'cf-turnstile-response'].map(
      (name) => {
        const value = form.get(name);
        return typeof value === 'string' ? value : '';
      },
    );
    // A foreign page may bring the address; the letter is asked for on ours.
    if (platform?.env.parked === true) return { email, code: null };
    const asked = await askForLetter(fetch, { email, nonce, proof: proof || token });
    if (asked.kind === 'sent') redirect(303, '/forgotten?sent=1');
    return fail(asked.status, { email, code: asked.code });
  },
};
