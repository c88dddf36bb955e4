import { createChallenge, verifySolution, type Challenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { randomInt } from 'node:crypto';
import * as v from 'valibot';
import { PROOF_ALGORITHM } from '#protocol/public';
import { deriveSecret, sha256Hex } from '../hash.ts';
import { INVALID, MAX_PROOF_LENGTH, MISSING, PASSED, type Captcha, type RememberProof } from './captcha.ts';

/**
 * Proof of work by altcha-lib: the browser derives keys with growing counters until one begins as asked. The counter is
 * chosen here, so the longest search is known: no visitor is unlucky. 250 derivations of 1,000 rounds are half a million
 * SHA-256 blocks, under a second on a phone of some years ago, a tenth of one on a desk.
 */
const ROUNDS = 1_000;
const COUNTERS = { from: 60, to: 250 };
/** A person may think about the form for a while before sending it. */
const LIFETIME_MS = 30 * 60_000;

type Deps = { secret: string; rememberProof: RememberProof };

export interface AltchaCaptcha extends Captcha {
  challenge(action: string, now: number): Promise<Challenge>;
}

export function createAltcha({ secret, rememberProof }: Deps): AltchaCaptcha {
  // One secret serves several purposes; a key derived for each makes them useless to each other.
  const keys = () => Promise.all([deriveSecret(secret, 'altcha challenge'), deriveSecret(secret, 'altcha key')]);
  return {
    check: { kind: 'altcha' },

    async challenge(action, now) {
      const [hmacSignatureSecret, hmacKeySignatureSecret] = await keys();
      return createChallenge({
        algorithm: PROOF_ALGORITHM,
        cost: ROUNDS,
        counter: randomInt(COUNTERS.from, COUNTERS.to),
        deriveKey,
        expiresAt: Math.floor((now + LIFETIME_MS) / 1_000),
        data: { action },
        hmacSignatureSecret,
        hmacKeySignatureSecret,
      });
    },

    async verify({ proof, nonce, action, now }) {
      if (proof === '') return MISSING;
      const payload = readPayload(proof);
      if (payload === undefined || payload.challenge.parameters.data.action !== action) return INVALID;
      const { challenge, solution } = payload;
      const expiresAt = challenge.parameters.expiresAt * 1_000;
      // The library judges by the real clock; ours may be moved in tests and stands for the whole product.
      if (expiresAt <= now) return INVALID;
      const [hmacSignatureSecret, hmacKeySignatureSecret] = await keys();
      const { verified } = await verifySolution({
        challenge,
        solution,
        deriveKey,
        hmacSignatureSecret,
        hmacKeySignatureSecret,
      });
      if (!verified) return INVALID;
      // The signature is the challenge's name: another spelling of the same payload is still the same proof.
      const fresh = await rememberProof({ hash: await sha256Hex(challenge.signature), usedBy: nonce, expiresAt });
      return fresh ? PASSED : INVALID;
    },
  };
}

/** The payload as it must be to have come from us; everything else about it is under the signature. */
const payloadSchema = v.object({
  challenge: v.object({
    parameters: v.looseObject({
      algorithm: v.literal(PROOF_ALGORITHM),
      nonce: v.string(),
      salt: v.string(),
      cost: v.literal(ROUNDS),
      keyLength: v.number(),
      keyPrefix: v.string(),
      keySignature: v.string(),
      expiresAt: v.number(),
      data: v.strictObject({ action: v.string() }),
    }),
    signature: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  }),
  solution: v.object({ counter: v.number(), derivedKey: v.string() }),
});

function readPayload(proof: string): v.InferOutput<typeof payloadSchema> | undefined {
  if (proof.length > MAX_PROOF_LENGTH) return undefined;
  try {
    const payload = v.safeParse(payloadSchema, JSON.parse(atob(proof)));
    return payload.success ? payload.output : undefined;
  } catch {
    return undefined;
  }
}
