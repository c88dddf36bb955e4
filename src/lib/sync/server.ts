import * as v from 'valibot';
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

export { meSchema, type Answer, type Me, type ServerDeps } from './ask.ts';

/** The server as a device's sync speaks to it, away from the main thread: `ask.ts`, and the words of the protocol. */
export type Server = ReturnType<typeof createServer>;

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
    ticket: (): Promise<Answer<{ ticket: string }>> => ask('POST', '/api/sync/ticket', ticketSchema, { body: {} }),
  };
}
