import * as v from 'valibot';
import { pictureTypeOf } from '#domain/file-kind';
import type { LetterPart } from '#domain/mail/letter';
import { seesEveryTeam } from '#domain/permissions';
import { findRawKey, listLetters, type Reader } from '../../db/queries/journal.ts';
import { readBytes } from '../../http/body.ts';
import { Problem } from '../../http/problem.ts';
import { ingestMail, MAX_LETTER_BYTES } from '../../intake/mail/door.ts';
import type { Deps } from '../../deps.ts';
import { listOf, pagingEntries, readCursor, writeCursor } from '../paging.ts';
import { bytesRoute, MANAGEMENT, STAFF, staffRoute, type Caller, type Route } from '../route.ts';

const letterSchema = v.object({
  id: v.string(),
  direction: v.picklist(['in', 'out']),
  mailbox: v.string(),
  address: v.string(),
  name: v.string(),
  subject: v.string(),
  snippet: v.string(),
  aligned: v.boolean(),
  fate: v.picklist(['filed', 'held', 'ignored', 'sent']),
  reason: v.string(),
  at: v.number(),
  size: v.number(),
  reviewId: v.nullable(v.string()),
  clientId: v.nullable(v.string()),
  conversationId: v.nullable(v.string()),
  requestId: v.nullable(v.string()),
  messageId: v.nullable(v.string()),
});

const refusals = { 404: 'No such letter, not for this caller, or one of ours, which has no raw form.' };

export const letterRoutes: readonly Route[] = [
  staffRoute({
    method: 'GET',
    path: '/api/v1/letters',
    summary: 'The journal of letters, the newest first; `query` finds beginnings of words.',
    access: STAFF,
    status: 200,
    query: v.strictObject({
      query: v.optional(v.pipe(v.string(), v.maxLength(200)), ''),
      filter: v.optional(v.picklist(['in', 'out', 'held', 'ignored'])),
      ...pagingEntries,
    }),
    answer: listOf(letterSchema),
    async run({ deps, caller, query: { query, filter, cursor, limit } }) {
      const search = { reader: readerOf(caller), query, filter, after: readCursor(cursor), limit };
      const { items, next } = await listLetters(deps.db, search);
      return { items, nextCursor: writeCursor(next) };
    },
  }),
  staffRoute({
    method: 'POST',
    path: '/api/v1/letters',
    summary: 'Hand a raw letter (message/rfc822, at most 25 MiB) to the mail door; it is understood a moment later.',
    access: MANAGEMENT,
    status: 202,
    takes: 'bytes',
    refusals: { 404: '`mailbox.absent`', 413: 'Too large.', 415: 'Not message/rfc822.' },
    query: v.strictObject({ to: v.optional(v.pipe(v.string(), v.maxLength(320))) }),
    answer: v.object({ id: v.string(), repeat: v.boolean() }),
    run: ({ deps, request, query }) => handIn(deps, request, query.to),
  }),
  bytesRoute({
    method: 'GET',
    path: '/api/v1/letters/{id}/raw',
    summary: 'The letter exactly as it came.',
    access: STAFF,
    status: 200,
    refusals,
    async run({ deps, caller, params }) {
      const object = await openRaw(deps, caller, params['id'] ?? '');
      return new Response(object.body, { headers: { ...RAW_HEADERS, 'content-length': String(object.size) } });
    },
  }),
  staffRoute({
    method: 'GET',
    path: '/api/v1/letters/{id}/html',
    summary: 'How the letter looks: its HTML as it came, to be shown in a sandbox only, and the pictures it brought.',
    access: STAFF,
    status: 200,
    refusals,
    answer: v.object({
      html: v.string(),
      text: v.string(),
      pictures: v.record(v.string(), v.object({ mediaType: v.string(), base64: v.string() })),
    }),
    async run({ deps, caller, params }) {
      const object = await openRaw(deps, caller, params['id'] ?? '');
      const { html, text, parts } = await deps.mail.readLetter(new Uint8Array(await object.arrayBuffer()));
      return { html, text, pictures: picturesIn(parts) };
    },
  }),
];

/** Nothing of it may run in anybody's browser, whatever it holds. */
const RAW_HEADERS = {
  'content-type': 'message/rfc822',
  'content-disposition': 'attachment; filename="letter.eml"',
  'content-security-policy': "default-src 'none'; sandbox",
  'x-content-type-options': 'nosniff',
};

const readerOf = (caller: Caller): Reader => ({
  all: caller.kind === 'token' || seesEveryTeam(caller.role),
  scopes: caller.scopes,
});

/** @throws {Problem} 404 for what is not there, not for this caller's eyes, or has no raw form */
async function openRaw(deps: Deps, caller: Caller, id: string): Promise<R2ObjectBody> {
  const found = await findRawKey(deps.db, id, readerOf(caller));
  const object = found?.rawKey ? await deps.mail.bucket.get(found.rawKey) : null;
  if (object === null) throw new Problem('letter.gone', 404);
  return object;
}

/** What another program says of a letter's sender proves nothing: `Authentication-Results` in it may be anybody's. */
async function handIn(deps: Deps, request: Request, to: string | undefined) {
  if (!/^(message\/rfc822|application\/octet-stream)\b/i.test(request.headers.get('content-type') ?? '')) {
    throw new Problem('body.wrong-type', 415, { detail: 'Send message/rfc822.' });
  }
  const bytes = await readBytes(request, MAX_LETTER_BYTES);
  const ingested = await ingestMail(deps.mail, {
    envelope: { from: null, to: to ?? (await deps.organisation()).mailAddress },
    verdict: { aligned: false },
    body: new Blob([bytes]).stream(),
    size: bytes.length,
  });
  if (ingested.kind === 'unknown-recipient') throw new Problem('mailbox.absent', 404);
  return { id: ingested.id, repeat: ingested.isRepeat };
}

const MAX_PICTURES_BYTES = 5 * 1024 * 1024;

/** By Content-ID: the frame of the letter may fetch nothing, so they go in with it. */
function picturesIn(parts: readonly LetterPart[]): Record<string, { mediaType: string; base64: string }> {
  let left = MAX_PICTURES_BYTES;
  const pictures: Record<string, { mediaType: string; base64: string }> = {};
  for (const { contentId, read } of parts) {
    if (contentId === null) continue;
    const bytes = read();
    const mediaType = pictureTypeOf(bytes);
    if (mediaType === null || bytes.length > left) continue;
    left -= bytes.length;
    pictures[contentId] = { mediaType, base64: toBase64(bytes) };
  }
  return pictures;
}

const CHUNK = 0x80_00;
function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += CHUNK) binary += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(binary);
}
