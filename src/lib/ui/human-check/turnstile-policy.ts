const TURNSTILE = 'https://challenges.cloudflare.com';

/**
 * Widens the content policy of one page by what Turnstile needs: its script and its frame.
 * @see https://developers.cloudflare.com/turnstile/reference/content-security-policy/
 */
export function allowTurnstile(headers: Headers): void {
  const policy = headers.get('content-security-policy');
  if (policy === null) return;
  headers.set(
    'content-security-policy',
    `${policy.replace('script-src', `script-src ${TURNSTILE}`)}; frame-src ${TURNSTILE}`,
  );
}
