import { Response, type Request } from 'miniflare';
import * as v from 'valibot';
import { LetterSchema, type Deliver } from './letter.ts';
import type { Mailbox } from './mailbox.ts';

type Parts = { deliver: Deliver; mailbox: Mailbox };

/**
 * The MAIL binding. POST /send with a letter: 200 { id }, 422 { reason } when trying again cannot help, 503 { reason }
 * when it can. GET /mailbox: every letter of the development mailbox, oldest first.
 */
export function mailService({ deliver, mailbox }: Parts): (request: Request) => Promise<Response> {
  return async (request) => {
    const { pathname } = new URL(request.url);
    if (request.method === 'GET' && pathname === '/mailbox') return Response.json(mailbox.list());
    if (request.method !== 'POST' || pathname !== '/send') return new Response(null, { status: 404 });

    const letter = v.safeParse(LetterSchema, await request.json());
    if (!letter.success) return Response.json({ reason: letter.issues[0].message }, { status: 422 });
    const delivery = await deliver(letter.output);
    if (delivery.kind === 'sent') return Response.json({ id: delivery.id });
    return Response.json({ reason: delivery.reason }, { status: delivery.permanent ? 422 : 503 });
  };
}
