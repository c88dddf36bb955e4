import type { RememberProof } from './captcha.ts';
import { createAltcha, type AltchaCaptcha } from './altcha.ts';
import { createTurnstile, SITEVERIFY_URL } from './turnstile.ts';
import type { Captcha } from './captcha.ts';

type Keys = {
  TURNSTILE_SITE_KEY?: string | undefined;
  TURNSTILE_SECRET?: string | undefined;
  TURNSTILE_VERIFY_URL?: string | undefined;
  CAPTCHA_SECRET: string;
  PUBLIC_URL: string;
};

type Choice = { kind: 'altcha'; captcha: AltchaCaptcha } | { kind: 'turnstile'; captcha: Captcha };

const LOOPBACK_HOSTS = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** Cloudflare's dummy keys let everybody, or nobody, pass.
 * @see https://developers.cloudflare.com/turnstile/troubleshooting/testing/ */
const TEST_KEY = /^[123]x0{20}/;

/**
 * Turnstile where its keys are set, proof of work elsewhere.
 * @throws when the keys would let everybody pass on a deployment that others can reach, or only one of them is set: such
 *   a deployment answers nothing at all, which its owner sees at the first look
 */
export function chooseCaptcha(keys: Keys, rememberProof: RememberProof): Choice {
  const { TURNSTILE_SITE_KEY: siteKey = '', TURNSTILE_SECRET: secret = '' } = keys;
  if (siteKey === '' && secret === '') {
    return { kind: 'altcha', captcha: createAltcha({ secret: keys.CAPTCHA_SECRET, rememberProof }) };
  }
  if (siteKey === '' || secret === '') throw new Error('TURNSTILE_SITE_KEY and TURNSTILE_SECRET work only together');
  const { hostname } = new URL(keys.PUBLIC_URL);
  const isTest = TEST_KEY.test(siteKey) || TEST_KEY.test(secret);
  if (isTest && !LOOPBACK_HOSTS.has(hostname)) throw new Error('Turnstile test keys work on loopback only');
  const verifyUrl = keys.TURNSTILE_VERIFY_URL || SITEVERIFY_URL;
  const captcha = createTurnstile({
    siteKey,
    secret,
    verifyUrl,
    hostname,
    rememberProof,
    fetch: (...call) => fetch(...call),
  });
  return { kind: 'turnstile', captcha };
}
