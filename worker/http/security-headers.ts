/** Headers that every answer carries, whoever made it. SvelteKit gives pages their own content policy. */
const ALWAYS: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
};

/** Answers of ours that are no pages: nothing in them may ever run, be framed, or be kept by a shared cache. */
const DATA: Readonly<Record<string, string>> = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
  'cache-control': 'no-store',
};

const HSTS = 'max-age=63072000; includeSubDomains';

type Kind = 'page' | 'data';

/** The same answer with its security headers. A socket's answer passes untouched: it has no body to protect. */
export function withSecurityHeaders(response: Response, { kind, https }: { kind: Kind; https: boolean }): Response {
  if (response.status === 101) return response;
  const headers = new Headers(response.headers);
  const owed = { ...ALWAYS, ...(kind === 'data' ? DATA : {}), ...(https ? { 'strict-transport-security': HSTS } : {}) };
  for (const [name, value] of Object.entries(owed)) {
    // What an answer says about itself more strictly or on purpose (the mailbox page's own policy) stays.
    if (!headers.has(name)) headers.set(name, value);
  }
  return new Response(response.body, { status: response.status, statusText: response.statusText, headers });
}
