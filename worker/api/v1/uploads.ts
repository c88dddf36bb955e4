import * as v from 'valibot';
import { FILE_STATES } from '#domain/model';
import { FILE_PART_BYTES } from '#protocol/mutations';
import { findExpectedFile, findTwin, type ExpectedFile } from '../../db/queries/expected-files.ts';
import { readBytes } from '../../http/body.ts';
import { sha256Hex } from '../../http/hash.ts';
import { Problem } from '../../http/problem.ts';
import { arrive } from '../../mutations/file-arrives.ts';
import type { Deps } from '../../deps.ts';
import { ANY_SESSION, staffRoute, type Caller, type Route } from '../route.ts';

/**
 * The bytes of a file that follows its message, in parts: begun, continued after any interruption, and finished by whoever
 * wrote the message. Each step may be repeated, and parts come in any order.
 */

const progressSchema = v.object({
  /** `there`: nothing more is wanted. `removed`: the letter leaves without it. */
  state: v.picklist(FILE_STATES),
  /** The parts that have come, counted from 0. */
  have: v.array(v.number()),
  partBytes: v.number(),
});

const GONE = { 404: 'No such file, or not for this caller to bring.' };
const partsIn = (size: number): number => Math.ceil(size / FILE_PART_BYTES);

export const uploadRoutes: readonly Route[] = [
  staffRoute({
    method: 'POST',
    path: '/api/v1/uploads/{id}/start',
    summary: 'Begin to bring a file that follows its message, or learn what is still missing.',
    access: ANY_SESSION,
    status: 200,
    refusals: GONE,
    answer: progressSchema,
    async run({ deps, caller, params }) {
      const file = await expected(deps, caller, params);
      const twin = file.state === 'expected' ? await findTwin(deps.db, file, caller.id) : null;
      const bytes = twin === null ? null : await deps.files.read(twin);
      if (bytes === null) return progressOf(deps, file);
      await deps.files.put(file.id, new Uint8Array(bytes));
      return { ...(await progressOf(deps, file)), state: await arrive(deps, file, caller.id) };
    },
  }),
  staffRoute({
    method: 'PUT',
    path: '/api/v1/uploads/{id}/parts/{part}',
    summary: `Part of a file, counted from 0: ${FILE_PART_BYTES} bytes, the last one what is left.`,
    access: ANY_SESSION,
    status: 200,
    takes: 'bytes',
    refusals: { ...GONE, 413: 'Longer than a part.', 422: 'No such part, or not as long as it must be.' },
    answer: v.object({ part: v.number() }),
    async run({ deps, caller, params, request }) {
      const file = await expected(deps, caller, params);
      const part = /^\d{1,3}$/.test(params['part'] ?? '') ? Number(params['part']) : -1;
      const length = Math.min(FILE_PART_BYTES, file.size - part * FILE_PART_BYTES);
      if (part < 0 || length <= 0) throw new Problem('upload.no-such-part', 422);
      const bytes = await readBytes(request, FILE_PART_BYTES, 'upload.too-large');
      if (bytes.byteLength !== length) throw new Problem('upload.wrong-size', 422);
      // Of what has come, or is not wanted, nothing is left lying about.
      if (file.state === 'expected') await deps.parts.put(file.id, part, bytes);
      return { part };
    },
  }),
  staffRoute({
    method: 'POST',
    path: '/api/v1/uploads/{id}/complete',
    summary: 'All parts are there: they become the file, if together they are what its author’s device said.',
    access: ANY_SESSION,
    status: 200,
    refusals: { ...GONE, 409: 'A part is missing.', 422: 'Not the bytes that were announced; bring all of them anew.' },
    answer: progressSchema,
    async run({ deps, caller, params }) {
      const file = await expected(deps, caller, params);
      if (file.state !== 'expected') return progressOf(deps, file);
      const bytes = await deps.parts.join(file.id, partsIn(file.size));
      if (bytes === null) throw new Problem('upload.incomplete', 409);
      if ((await sha256Hex(bytes)) !== file.hash) {
        await deps.parts.remove(file.id);
        throw new Problem('upload.wrong-hash', 422);
      }
      await deps.files.put(file.id, bytes);
      const state = await arrive(deps, file, caller.id);
      await deps.parts.remove(file.id);
      return { ...(await progressOf(deps, file)), state };
    },
  }),
];

async function expected({ db }: Deps, caller: Caller, params: Readonly<Record<string, string>>): Promise<ExpectedFile> {
  const file = await findExpectedFile(db, params['id'] ?? '', caller.id);
  if (file === null) throw new Problem('file.gone', 404);
  return file;
}

async function progressOf({ parts }: Deps, { id, state }: ExpectedFile): Promise<v.InferInput<typeof progressSchema>> {
  return { state, have: state === 'expected' ? await parts.have(id) : [], partBytes: FILE_PART_BYTES };
}
