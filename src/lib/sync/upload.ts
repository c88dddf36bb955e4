import * as v from 'valibot';
import { problemSchema } from '#protocol/problems';
import type { DraftFile } from '../store/tables.ts';

/** Sends a file up, ahead of the letter that will carry it. */

export type Uploaded =
  | { kind: 'ok'; file: DraftFile }
  /** Asking again would be answered the same. */
  | { kind: 'refused'; code: string }
  | { kind: 'unreachable' };
export type Upload = { done: Promise<Uploaded>; cancel: () => void };

const uploadedSchema = v.object({ id: v.string(), name: v.string(), mediaType: v.string(), size: v.number() });

/** @param onProgress told the share that has left, 0 … 1 */
export function upload(file: File, onProgress: (share: number) => void): Upload {
  // Not fetch: browsers tell how far a fetch has come only for what is downloaded.
  const request = new XMLHttpRequest();
  const done = new Promise<Uploaded>((resolve) => {
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(total === 0 ? 0 : loaded / total));
    request.addEventListener('load', () => resolve(read(request)));
    for (const kind of ['error', 'abort', 'timeout']) {
      request.addEventListener(kind, () => resolve({ kind: 'unreachable' }));
    }
  });
  request.open('POST', `/api/v1/uploads?${new URLSearchParams({ name: file.name })}`);
  request.setRequestHeader('content-type', file.type || 'application/octet-stream');
  request.send(file);
  return { done, cancel: () => request.abort() };
}

function read({ status, responseText }: XMLHttpRequest): Uploaded {
  const body = parse(responseText);
  if (status === 201 || status === 200) {
    const uploaded = v.safeParse(uploadedSchema, body);
    return uploaded.success ? { kind: 'ok', file: uploaded.output } : { kind: 'refused', code: 'upload.unreadable' };
  }
  if (status >= 500 || status === 429 || status === 408 || status === 401) return { kind: 'unreachable' };
  const problem = v.safeParse(problemSchema, body);
  return { kind: 'refused', code: problem.success ? problem.output.code : `http.${status}` };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
