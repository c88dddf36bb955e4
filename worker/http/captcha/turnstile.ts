import * as v from 'valibot';
import { sha256Hex } from '../hash.ts';
import {
  INVALID,
  MAX_PROOF_LENGTH,
  MISSING,
  PASSED,
  type Attempt,
  type Captcha,
  type RememberProof,
  type Verdict,
} from './captcha.ts';

/** Turnstile's server side. @see https://developers.cloudflare.com/turnstile/get-started/server-side-validation/ */

export const SITEVERIFY_URL = 'https://challenges.cloudflare.com/turnstile/v0/siteverify';
/** Documented life of a token. A skew of our two clocks is allowed for on top. */
const TOKEN_AGE_MS = 300_000;
const CLOCK_SKEW_MS = 60_000;
const ANSWER_WITHIN_MS = 5_000;

type Deps = {
  siteKey: string;
  secret: string;
  verifyUrl: string;
  /** The host name under which the widget must have been solved. */
  hostname: string;
  rememberProof: RememberProof;
  fetch: typeof fetch;
};

const answerSchema = v.object({
  success: v.boolean(),
  challenge_ts: v.optional(v.string(), ''),
  hostname: v.optional(v.string(), ''),
  action: v.optional(v.string(), ''),
  'error-codes': v.optional(v.array(v.string()), []),
});
type Answer = v.InferOutput<typeof answerSchema>;

/** Faults of the visitor's token; every other error is ours or Cloudflare's, and lets nobody pass. */
const TOKEN_ERRORS = new Set(['missing-input-response', 'invalid-input-response', 'timeout-or-duplicate']);

export function createTurnstile(deps: Deps): Captcha {
  return {
    check: { kind: 'turnstile', siteKey: deps.siteKey },

    async verify(attempt) {
      if (attempt.proof === '') return MISSING;
      if (attempt.proof.length > MAX_PROOF_LENGTH) return INVALID;
      // The idempotency key lets the same form ask once more, if our first answer was lost or never read.
      const answer = (await ask(deps, attempt)) ?? (await ask(deps, attempt));
      if (answer === undefined) return { kind: 'unreachable' };
      const verdict = judge(deps, attempt, answer);
      if (verdict !== PASSED) return verdict;
      const expiresAt = attempt.now + TOKEN_AGE_MS + CLOCK_SKEW_MS;
      const fresh = await deps.rememberProof({
        hash: await sha256Hex(attempt.proof),
        usedBy: attempt.nonce,
        expiresAt,
      });
      return fresh ? PASSED : INVALID;
    },
  };
}

/** undefined when the far shore is down, slow, or does not speak its own language. */
async function ask(deps: Deps, { proof, nonce, address }: Attempt): Promise<Answer | undefined> {
  const form = new URLSearchParams({
    secret: deps.secret,
    response: proof,
    idempotency_key: await toUuid(nonce),
    // A private network or an unknown caller would only spoil their judgement.
    ...(/^[0-9a-f.:]+$/.test(address) ? { remoteip: address } : {}),
  });
  try {
    const response = await deps.fetch(deps.verifyUrl, {
      method: 'POST',
      body: form,
      redirect: 'manual',
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
    });
    const answer = v.safeParse(answerSchema, await response.json());
    if (!answer.success) return undefined;
    return answer.output['error-codes'].includes('internal-error') ? undefined : answer.output;
  } catch {
    return undefined;
  }
}

function judge({ hostname }: Deps, { action, now }: Attempt, answer: Answer): Verdict {
  if (!answer.success) {
    const ours = answer['error-codes'].find((code) => !TOKEN_ERRORS.has(code));
    if (ours === undefined) return INVALID;
    console.error('turnstile refuses our own part of the call:', ours);
    return { kind: 'unreachable' };
  }
  const age = now - Date.parse(answer.challenge_ts);
  const young = age <= TOKEN_AGE_MS + CLOCK_SKEW_MS && age >= -CLOCK_SKEW_MS; // false for a time that is none
  return answer.hostname === hostname && answer.action === action && young ? PASSED : INVALID;
}

/** The key must be a UUID; a nonce that is none is hashed into one (RFC 9562, version 8). */
async function toUuid(nonce: string): Promise<string> {
  if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(nonce)) return nonce.toLowerCase();
  const h = await sha256Hex(nonce);
  return `${h.slice(0, 8)}-${h.slice(8, 12)}-8${h.slice(13, 16)}-a${h.slice(17, 20)}-${h.slice(20, 32)}`;
}
