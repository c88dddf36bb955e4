import { m } from '#messages';
import { guessCountry } from '$lib/features/setup/choices.ts';
import { readSetupState, sendSetup } from '$lib/features/setup/sending.ts';
import { noWords, readWords, textOf } from '$lib/features/setup/words.ts';
import { getLocale } from '$lib/paraglide/runtime.js';
import { error, fail, redirect } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types';

/** Once there is an organisation there is no such page, for whoever asks. */
export const load: PageServerLoad = async ({ fetch, url, request }) => {
  const code = url.searchParams.get('code') ?? '';
  const state = await readSetupState(fetch, code);
  if (state === null) error(404);
  return { state, code, words: noWords(guessCountry(request.headers), m.setup_team_first()) };
};

export const actions: Actions = {
  default: async ({ request, fetch, platform, url }) => {
    if ((await readSetupState(fetch, '')) === null) error(404);
    const form = await request.formData().catch(() => error(400));
    const words = readWords(form);
    const code = textOf(form, 'code') || (url.searchParams.get('code') ?? '');
    // A foreign page may bring words to look at; what is set up is decided on ours.
    if (platform?.env.parked === true) return { words, code: null, errors: {} };

    const sent = await sendSetup(fetch, {
      words,
      code,
      password: textOf(form, 'password'),
      ownerLanguage: getLocale(),
    });
    if (sent.kind === 'gone') error(404);
    if (sent.kind === 'done') redirect(303, `/app/sign-in?welcome=1&next=${encodeURIComponent('/app/settings')}`);
    return fail(sent.status, { words, code: sent.code, errors: sent.errors });
  },
};
