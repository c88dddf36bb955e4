import { Hono } from 'hono';
import * as v from 'valibot';
import { sameSecret } from '../../http/hash.ts';
import { notFound, Problem } from '../../http/problem.ts';
import { ingestMail, MAX_LETTER_BYTES, takesMail, type RawLetter } from '../../intake/mail/door.ts';
import type { ApiEnv } from '../context.ts';

/**
 * The self-hosted mail door's way in: the runner has taken a letter by SMTP and looked at its verdict. Whoever does not
 * know the secret finds nothing here.
 */
export const internalMail = new Hono<ApiEnv>();

internalMail.use(async (context, next) => {
  const given = context.req.header('authorization') ?? '';
  if (!(await sameSecret(given, `Bearer ${context.env.INTERNAL_SECRET}`))) throw notFound();
  await next();
});

/** 200 kept, 404 no mailbox of ours, 413 too large; everything else: keep it, and try again. */
internalMail.post('/', async (context) => {
  const { mail } = context.var.deps;
  const ingested = await ingestMail(mail, readRaw(context.req.raw));
  if (ingested.kind === 'unknown-recipient') throw new Problem('mailbox.absent', 404);
  return context.json({ id: ingested.id, repeat: ingested.isRepeat });
});

internalMail.get('/recipient', async (context) => {
  const takes = await takesMail(context.var.deps.mail, context.req.query('address') ?? '');
  return new Response(null, { status: takes ? 204 : 404 });
});

const verdictSchema = v.object({ aligned: v.boolean() });

/** Envelope addresses come percent-encoded, for a header takes ASCII only. */
function readRaw(request: Request): RawLetter {
  const size = Number(request.headers.get('content-length') ?? Number.NaN);
  if (!Number.isSafeInteger(size)) throw new Problem('letter.length-missing', 411);
  if (size > MAX_LETTER_BYTES) throw new Problem('letter.too-large', 413);
  const to = header(request, 'x-envelope-to');
  if (to === null) throw new Problem('mailbox.absent', 404);
  return {
    envelope: { from: header(request, 'x-envelope-from'), to },
    verdict: readVerdict(request.headers.get('x-mail-verdict')),
    body: request.body ?? new Blob([]).stream(),
    size,
  };
}

function header(request: Request, name: string): string | null {
  const value = request.headers.get(name);
  try {
    return value === null ? null : decodeURIComponent(value);
  } catch (cause) {
    throw new Problem('letter.envelope-unreadable', 400, { cause });
  }
}

/** A door that has not looked vouches for nobody. */
function readVerdict(value: string | null): { aligned: boolean } {
  if (value === null) return { aligned: false };
  try {
    return v.parse(verdictSchema, JSON.parse(value));
  } catch (cause) {
    throw new Problem('letter.verdict-unreadable', 400, { cause });
  }
}
