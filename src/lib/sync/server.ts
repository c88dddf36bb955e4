import * as v from 'valibot';
import { FILE_STATES } from '#domain/model';
import {
  pullResponseSchema,
  pushResponseSchema,
  snapshotResponseSchema,
  type PullRequest,
  type PullResponse,
  type PushRequest,
  type PushResponse,
  type SnapshotRequest,
  type SnapshotResponse,
} from '#protocol/sync';
import { createAsker, type Answer, type ServerDeps } from './ask.ts';

export type { Answer, Me, ServerDeps } from './ask.ts';

/** The server as a device's sync speaks to it, away from the main thread: `ask.ts`, and the words of the protocol. */
export type Server = ReturnType<typeof createServer>;

const uploadSchema = v.object({
  state: v.picklist(FILE_STATES),
  have: v.array(v.number()),
  partBytes: v.pipe(v.number(), v.minValue(1)),
});
const partSchema = v.object({ part: v.number() });
type UploadState = v.InferOutput<typeof uploadSchema>;
const uploadPath = (fileId: string): string => `/api/v1/uploads/${encodeURIComponent(fileId)}`;

const ticketSchema = v.object({ ticket: v.string() });

export function createServer(deps: ServerDeps) {
  const { ask, ...asker } = createAsker(deps);
  return {
    ...asker,
    push: (request: PushRequest): Promise<Answer<PushResponse>> =>
      ask('POST', '/api/sync/push', pushResponseSchema, { body: request }),
    pull: (request: PullRequest): Promise<Answer<PullResponse>> =>
      ask('POST', '/api/sync/pull', pullResponseSchema, { body: request }),
    snapshot: (request: SnapshotRequest): Promise<Answer<SnapshotResponse>> =>
      ask('POST', '/api/sync/snapshot', snapshotResponseSchema, { body: request }),
    /** Begins to bring a file that follows its message, or learns what is missing of it. */
    startUpload: (fileId: string): Promise<Answer<UploadState>> =>
      ask('POST', `${uploadPath(fileId)}/start`, uploadSchema),
    putPart: (fileId: string, part: number, bytes: ArrayBuffer): Promise<Answer<{ part: number }>> =>
      ask('PUT', `${uploadPath(fileId)}/parts/${part}`, partSchema, { bytes }),
    completeUpload: (fileId: string): Promise<Answer<UploadState>> =>
      ask('POST', `${uploadPath(fileId)}/complete`, uploadSchema),
    ticket: (): Promise<Answer<{ ticket: string }>> => ask('POST', '/api/sync/ticket', ticketSchema, { body: {} }),
  };
}
