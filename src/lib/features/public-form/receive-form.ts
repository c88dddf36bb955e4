import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { getLocale } from '$lib/paraglide/runtime.js';
import { sendForm } from './sending.ts';
import { readWords, textOf, type FieldErrors } from './words.ts';

type Target = {
  /** Where the API takes the form. */
  endpoint: string;
  /** The page that says what was promised. */
  thanks: string;
};

/** The form of a public page, sent without its script: handed on to the API, answered with a page. */
export async function receiveForm({ request, fetch, platform }: RequestEvent, { endpoint, thanks }: Target) {
  // Bytes that are no form (a multipart body without its boundary) are the sender's mistake, not ours.
  const form = await request.formData().catch(() => error(400));
  const words = readWords(form);
  const errors: FieldErrors = {};
  // A foreign page's form brings words only: its human check was not ours, and nothing enters before ours is done.
  if (platform?.env.parked === true) return { parked: true, words, code: null, errors };

  const nonce = textOf(form, 'nonce');
  const proof = textOf(form, 'proof') || textOf(form, 'cf-turnstile-response');
  const sent = await sendForm(fetch, endpoint, { ...words, nonce, proof, language: getLocale() });
  if (sent.kind === 'sent') redirect(303, `${thanks}?nonce=${encodeURIComponent(sent.nonce)}`);
  return fail(sent.status, { parked: false, words, code: sent.code, errors: sent.errors });
}
