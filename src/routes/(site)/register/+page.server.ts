import { error, fail, redirect } from '@sveltejs/kit';
import { sendRegistration } from '$lib/features/register/sending.ts';
import { readWords, textOf } from '$lib/features/register/words.ts';
import { getLocale } from '$lib/paraglide/runtime.js';
import type { Actions, PageServerLoad } from './$types';

/** A client-made name of one sending (intake.md): fresh for every page, kept by the page's script for repeats. */
export const load: PageServerLoad = async ({ parent, locals }) => {
  const { organisation } = await parent();
  if (organisation?.humanCheck.kind === 'turnstile') locals.turnstile = true;
  return { nonce: crypto.randomUUID() };
};

export const actions: Actions = {
  default: async ({ request, fetch, platform }) => {
    // Bytes that are no form (a multipart body without its boundary) are the sender's mistake, not ours.
    const form = await request.formData().catch(() => error(400));
    const words = readWords(form);
    // A foreign page's form brings words only: its human check was not ours, and nothing enters before ours is done.
    if (platform?.env.parked === true) return { parked: true, words, code: null, errors: {} };

    const nonce = textOf(form, 'nonce');
    const proof = textOf(form, 'proof') || textOf(form, 'cf-turnstile-response');
    const sent = await sendRegistration(fetch, { ...words, nonce, proof, language: getLocale() });
    if (sent.kind === 'registered') redirect(303, `/register/thanks?nonce=${encodeURIComponent(sent.nonce)}`);
    const { status, code, errors } = sent;
    return fail(status, { parked: false, words, code, errors });
  },
};
