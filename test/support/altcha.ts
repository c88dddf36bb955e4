import { solveChallenge, type Challenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { exports } from 'cloudflare:workers';

export async function fetchChallenge(): Promise<Challenge> {
  return (await exports.default.fetch('http://127.0.0.1/api/public/challenge')).json<Challenge>();
}

/** Does the work of a challenge and gives it as the form sends it. */
export async function altchaProof(challenge?: Challenge): Promise<string> {
  const asked = challenge ?? (await fetchChallenge());
  const solution = await solveChallenge({ challenge: asked, deriveKey });
  return btoa(JSON.stringify({ challenge: asked, solution }));
}
