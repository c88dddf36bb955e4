import type { Handler } from 'hono';
import { readBytes } from '../../http/body.ts';
import { Problem } from '../../http/problem.ts';
import { authenticate } from '../authenticate.ts';
import type { ApiEnv } from '../context.ts';
import { ANY_SESSION } from '../route.ts';

/** A letter's HTML with the pictures it brought along, written as `data:`. */
const LIMIT_BYTES = 16 * 1024 * 1024;

/** No script, no origin, no form, nothing from anywhere; links open a tab of their own when somebody taps them. */
const policy = (pictures: string) =>
  "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; " +
  `img-src ${pictures}; base-uri 'none'; form-action 'none'; frame-ancestors 'self'`;

/**
 * POST /api/letter-frame { html, pictures: 'own' | 'all' }: gives a letter that the app has sanitised back as a document
 * for its sandboxed frame. Nothing is kept. The round trip is for the policy: a document that a page writes by itself
 * (srcdoc, blob:, data:) inherits the page's, which forbids inline styles and foreign pictures, and must go on doing so;
 * only an answer from the network brings its own (HTML, "policy container"; CSP 3, 4.2).
 */
export const letterFrame: Handler<ApiEnv> = async (context) => {
  const request = context.req.raw;
  await authenticate(context.var.deps, request, ANY_SESSION);
  const form = await readForm(request);
  const html = form.get('html');
  if (typeof html !== 'string') throw new Problem('body.invalid', 422);
  const pictures = form.get('pictures') === 'all' ? 'data: https: http:' : 'data:';
  return new Response(html, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy(pictures),
      'referrer-policy': 'no-referrer',
    },
  });
};

/** @throws {Problem} 413 over the limit, 400 for what is no form */
async function readForm(request: Request): Promise<FormData> {
  const bytes = await readBytes(request, LIMIT_BYTES);
  const headers = { 'content-type': request.headers.get('content-type') ?? '' };
  return new Response(bytes as Uint8Array<ArrayBuffer>, { headers }).formData().catch((cause: unknown) => {
    throw new Problem('body.not-a-form', 400, { cause });
  });
}
