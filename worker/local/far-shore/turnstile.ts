/**
 * A stand-in for Turnstile's siteverify, speaking the documented protocol, for tests. It knows the tokens it was told to
 * issue and redeems each once; the same idempotency key may ask again.
 * @see https://developers.cloudflare.com/turnstile/get-started/server-side-validation/
 */

type Issued = { hostname: string; action: string; solvedAt: number; redeemedBy: string | null };
type Fault = 'none' | 'down' | 'internal-error' | 'nonsense' | 'redirect';

type Fields = { secret?: string; response?: string; idempotency_key?: string | null };

type Options = { secret: string; now: () => number };

export type TurnstileShore = {
  /** Solves the widget, as the visitor's browser would; returns the token that the form then carries. */
  solve(facts: { hostname: string; action: string }): string;
  /** What goes wrong with calls from now on. */
  fail(fault: Fault): void;
  /** POST siteverify. */
  fetch(request: Request): Promise<Response>;
};

/** A token is good for five minutes. */
const TOKEN_LIFETIME_MS = 300_000;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export function createTurnstileShore({ secret, now }: Options): TurnstileShore {
  const tokens = new Map<string, Issued>();
  let fault: Fault = 'none';

  function verify({ secret: shown = '', response = '', idempotency_key: key = null }: Fields): Record<string, unknown> {
    if (shown === '') return refusal('missing-input-secret');
    if (shown !== secret) return refusal('invalid-input-secret');
    if (response === '') return refusal('missing-input-response');
    if (key !== null && !UUID.test(key)) return refusal('bad-request');
    const token = tokens.get(response);
    if (token === undefined) return refusal('invalid-input-response');
    const isRepeat = token.redeemedBy !== null && token.redeemedBy === key;
    const isUsed = token.redeemedBy !== null && !isRepeat;
    if (isUsed || now() - token.solvedAt > TOKEN_LIFETIME_MS) return refusal('timeout-or-duplicate');
    token.redeemedBy = key ?? '';
    return {
      success: true,
      challenge_ts: new Date(token.solvedAt).toISOString(),
      hostname: token.hostname,
      action: token.action,
      cdata: '',
      'error-codes': [],
    };
  }

  return {
    solve(facts) {
      const token = `0.${crypto.randomUUID()}${crypto.randomUUID()}`;
      tokens.set(token, { ...facts, solvedAt: now(), redeemedBy: null });
      return token;
    },
    fail(next) {
      fault = next;
    },
    async fetch(request) {
      if (fault === 'down') throw new TypeError('connection refused');
      if (fault === 'internal-error') return Response.json(refusal('internal-error'));
      if (fault === 'nonsense') return new Response('<html>Bad gateway</html>', { status: 502 });
      if (fault === 'redirect')
        return new Response(null, { status: 302, headers: { location: 'http://elsewhere.test' } });
      return Response.json(verify(Object.fromEntries(await request.formData()) as Fields));
    },
  };
}

const refusal = (code: string) => ({ success: false, 'error-codes': [code], messages: [] });
