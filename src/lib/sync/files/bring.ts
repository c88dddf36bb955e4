import type { KeptFile } from '../../store/device-files.ts';
import type { Answer, Server } from '../server.ts';

export type Brought =
  /** The server has it, or wants it no more. */
  | { kind: 'done' }
  /** The server knows of no such file that we could bring. */
  | { kind: 'unknown' }
  /** Asking again would be answered the same. */
  | { kind: 'refused'; code: string }
  /** Somebody has asked us to stop. */
  | { kind: 'stopped' }
  | { kind: 'later' };

export type BringDeps = Pick<Server, 'startUpload' | 'putPart' | 'completeUpload'> & {
  /** Told the share that has arrived, 0 … 1. */
  progress: (share: number) => void;
  stopped: () => boolean;
};

/** Brings one file, from wherever an earlier attempt ended: parts that are there are not sent again. */
export async function bring(deps: BringDeps, { id, size }: KeptFile, bytes: ArrayBuffer): Promise<Brought> {
  const started = await deps.startUpload(id);
  if (started.kind !== 'ok') return failure(started);
  const { state, have, partBytes } = started.value;
  if (state !== 'expected') return { kind: 'done' };
  const parts = Math.ceil(size / partBytes);
  const arrived = new Set(have);
  for (let part = 0; part < parts; part += 1) {
    deps.progress(arrived.size / parts);
    if (arrived.has(part)) continue;
    if (deps.stopped()) return { kind: 'stopped' };
    const put = await deps.putPart(id, part, bytes.slice(part * partBytes, (part + 1) * partBytes));
    if (put.kind !== 'ok') return failure(put);
    arrived.add(part);
  }
  deps.progress(1);
  const completed = await deps.completeUpload(id);
  return completed.kind === 'ok' ? { kind: 'done' } : failure(completed);
}

function failure(answer: Exclude<Answer<unknown>, { kind: 'ok' }>): Brought {
  // A round learns of a session that is over, and of an app that is too old, and says so.
  if (answer.kind !== 'refused') return { kind: 'later' };
  if (answer.status === 404) return { kind: 'unknown' };
  // Parts were swept away between our last two questions.
  if (answer.code === 'upload.incomplete') return { kind: 'later' };
  return { kind: 'refused', code: answer.code };
}
