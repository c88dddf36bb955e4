import { v7 as uuid } from 'uuid';
import * as v from 'valibot';
import { FILE_STATES } from '#domain/model';
import { cleanFileName, MAX_FILE_NAME, mediaTypeFor } from '#domain/file-name';
import { FILE_HEAD_BYTES, fileKindOf, type FileKind } from '#domain/file-kind';
import { MAX_FILE_BYTES } from '#protocol/mutations';
import { findFile, insertUpload } from '../../db/queries/uploads.ts';
import { readBytes } from '../../http/body.ts';
import { Problem } from '../../http/problem.ts';
import { ANY_SESSION, bytesRoute, STAFF, staffRoute, type Caller, type Route } from '../route.ts';

const fileSchema = v.object({ id: v.string(), name: v.string(), mediaType: v.string(), size: v.number() });
/** `expected`: still on its author's device; `removed`: the letter leaves without it. */
export const messageFileSchema = v.object({ ...fileSchema.entries, state: v.picklist(FILE_STATES) });

const fileName = v.pipe(v.string(), v.transform(cleanFileName), v.minLength(1), v.maxLength(MAX_FILE_NAME));

export const fileRoutes: readonly Route[] = [
  staffRoute({
    method: 'POST',
    path: '/api/v1/uploads',
    summary: 'Send a file up, to go with a message later. What no message takes is forgotten after two days.',
    access: ANY_SESSION,
    status: 201,
    takes: 'bytes',
    refusals: { 413: `Over ${MAX_FILE_BYTES} bytes.`, 422: 'No name, or nothing in it.' },
    query: v.strictObject({ name: fileName }),
    answer: fileSchema,
    async run({ deps, caller, request, query: { name } }) {
      const bytes = await readBytes(request, MAX_FILE_BYTES, 'upload.too-large');
      if (bytes.byteLength === 0) throw new Problem('upload.empty', 422);
      const file = {
        id: `file_${uuid()}`,
        name,
        mediaType: mediaTypeFor(request.headers.get('content-type') ?? ''),
        size: bytes.byteLength,
      };
      // The row first: bytes that nobody knows of would stay for ever.
      await insertUpload(deps.db, { ...file, uploadedBy: caller.id, at: deps.now() });
      await deps.files.put(file.id, bytes);
      return file;
    },
  }),
  bytesRoute({
    method: 'GET',
    path: '/api/v1/files/{id}',
    summary:
      'A file, to be kept. With `view=1` a picture or a PDF is shown instead, if its first bytes say that it is one.',
    access: STAFF,
    status: 200,
    refusals: { 404: 'No such file, or not for this caller.' },
    query: v.strictObject({ view: v.optional(v.literal('1')) }),
    async run({ deps, caller, params, query: { view } }) {
      const id = params['id'] ?? '';
      const file = await findFile(deps.db, id, { scopes: caller.scopes, uploaderId: uploaderOf(caller) });
      if (file === null) throw new Problem('file.gone', 404);
      const { head, size, body } = await deps.files.open(id, FILE_HEAD_BYTES);
      const headers = new Headers(servedAs(file.name, view === '1' ? fileKindOf(head) : null));
      headers.set('content-length', String(size));
      return new Response(body, { headers });
    },
  }),
];

const uploaderOf = (caller: Caller): string | null => (caller.kind === 'employee' ? caller.id : null);

/** What a sandboxed document may not do, Chromium's PDF viewer needs: there nothing is allowed to load instead. */
const NO_CODE = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
const PDF_POLICY = `${NO_CODE}; object-src 'self'; style-src 'unsafe-inline'`;

/**
 * A stranger's file under our own address: kept unless it is surely a picture or a PDF, never under a type its sender chose,
 * never sniffed, and without the powers of our origin should a browser show it all the same.
 */
function servedAs(name: string, shown: FileKind | null): Record<string, string> {
  return {
    'content-type': shown ?? 'application/octet-stream',
    'content-disposition': `${shown === null ? 'attachment' : 'inline'}; ${fileNameParameters(name)}`,
    'content-security-policy': shown === 'application/pdf' ? PDF_POLICY : `sandbox; ${NO_CODE}`,
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
  };
}

/** RFC 6266: a plain name for old programs and the true one for all others (RFC 8187). */
function fileNameParameters(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const coded = encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );
  return `filename="${plain}"; filename*=UTF-8''${coded}`;
}
