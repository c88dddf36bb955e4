import * as v from 'valibot';
import { problemSchema } from '#protocol/problems';

/** Sends a picture of the catalogue up; whoever has its id may name it in a service. */
export type PictureSent = { kind: 'ok'; id: string } | { kind: 'refused'; code: string } | { kind: 'unreachable' };

const sentSchema = v.object({ id: v.string() });
const PATIENCE_MS = 60_000;

export async function sendPicture(picture: Blob): Promise<PictureSent> {
  try {
    const answer = await fetch('/api/v1/services/pictures', {
      method: 'POST',
      headers: { 'content-type': picture.type },
      body: picture,
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    const body: unknown = await answer.json();
    const sent = v.safeParse(sentSchema, body);
    if (answer.ok && sent.success) return { kind: 'ok', id: sent.output.id };
    const problem = v.safeParse(problemSchema, body);
    if (answer.status >= 500 || !problem.success) return { kind: 'unreachable' };
    return { kind: 'refused', code: problem.output.code };
  } catch {
    return { kind: 'unreachable' };
  }
}

/** Where a picture is shown from. */
export const pictureAddress = (id: string): string => `/api/public/pictures/${id}`;
