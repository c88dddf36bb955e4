import * as v from 'valibot';
import { TABLES, type Rows, type TableName } from '#domain/model';

/** Push, pull, snapshot and sockets: the wire between a device and the server (sync.md). */

export const PUSH_LIMIT = 50; // mutations a group
export const PULL_LIMIT = 2_000; // log entries a page

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const deviceId = v.pipe(v.string(), v.regex(/^dev_[0-9a-z-]{8,64}$/));

/**
 * What a mutation had been before the server was restored to an earlier time. `at`: when the forgotten server did it or,
 * if it is not known to have, right after everything its author had seen and written; UTC milliseconds by that server.
 */
const wasSchema = v.strictObject({ at: v.number(), done: v.boolean() });
export type Was = v.InferOutput<typeof wasSchema>;

/** A mutation in its envelope. `n` numbers the device's mutations from 1 without holes; `at` is the device's clock, display only. */
export const envelopeSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^mut_[0-9a-z-]{8,64}$/)),
  n: v.pipe(count, v.minValue(1)),
  name: v.pipe(v.string(), v.maxLength(64)),
  v: count,
  args: v.unknown(),
  /** The cursor its author had seen. */
  base: v.optional(count),
  at: v.number(),
  /** The epoch it was written in, unless that is the present one. */
  epoch: v.optional(count),
  was: v.optional(wasSchema),
});
export type Envelope = v.InferOutput<typeof envelopeSchema>;

export const pushRequestSchema = v.strictObject({
  device: deviceId,
  epoch: count,
  app: v.pipe(v.string(), v.maxLength(64)),
  protocol: count,
  muts: v.pipe(v.array(envelopeSchema), v.maxLength(500)),
});
export type PushRequest = v.InferOutput<typeof pushRequestSchema>;

export const pushResultSchema = v.object({
  id: v.string(),
  n: count,
  status: v.picklist(['ok', 'rejected', 'fork', 'gap']),
  code: v.optional(v.string()),
  seq: v.optional(count),
  expected: v.optional(count),
  /** When it was decided, by the server's clock. */
  at: v.optional(v.number()),
});
export type PushResult = v.InferOutput<typeof pushResultSchema>;
export const pushResponseSchema = v.object({ epoch: count, head: count, results: v.array(pushResultSchema) });
export type PushResponse = v.InferOutput<typeof pushResponseSchema>;

export const pullRequestSchema = v.strictObject({
  device: deviceId,
  gen: count,
  epoch: count,
  cursor: count,
  ackN: count,
  limit: v.pipe(count, v.minValue(1), v.maxValue(PULL_LIMIT)),
  protocol: count,
});
export type PullRequest = v.InferOutput<typeof pullRequestSchema>;

const table = v.picklist(TABLES);
/** `row` is checked against rowSchemas by the device when it applies the patch. */
export const patchSchema = v.variant('op', [
  v.object({
    op: v.literal('put'),
    table,
    row: v.looseObject({ id: v.string(), rev: count, seq: count, rootId: v.string() }),
  }),
  v.object({ op: v.literal('del'), table, id: v.string(), seq: count }),
  v.object({ op: v.literal('drop'), root: v.string() }),
  v.object({ op: v.literal('resync'), root: v.string(), from: v.array(v.string()), seq: count }),
]);
export type PullPatch = v.InferOutput<typeof patchSchema>;
export type Put<T extends TableName = TableName> = { op: 'put'; table: T; row: Rows[T] };

export const pullResponseSchema = v.variant('kind', [
  v.object({
    kind: v.literal('page'),
    gen: count,
    epoch: count,
    to: count,
    head: count,
    more: v.boolean(),
    scopes: v.array(v.string()),
    scopeVersion: count,
    patch: v.array(patchSchema),
    /** What became of this device's mutations after `ackN`, no further than `to`. */
    acks: v.array(pushResultSchema),
  }),
  v.object({
    kind: v.literal('reset'),
    epoch: count,
    head: count,
    reason: v.picklist(['epoch', 'too-old']),
    /** This sign-in had another base before, which is lost: when the server last heard from it, UTC ms. */
    lostAt: v.optional(count),
  }),
]);
export type PullResponse = v.InferOutput<typeof pullResponseSchema>;

export const snapshotRequestSchema = v.strictObject({
  task: v.string(),
  /** `desk`: the cards that an employee's open tasks hang on, so that a first fill begins with what they are there to do.
   * `whole`: a card without the tier that the others have (worker/db/queries/tier.ts). */
  kind: v.picklist(['scope', 'root', 'desk', 'whole']),
  id: v.string(),
  after: v.nullable(v.string()),
  limit: v.pipe(count, v.minValue(1), v.maxValue(PULL_LIMIT)),
});
export type SnapshotRequest = v.InferOutput<typeof snapshotRequestSchema>;
export const snapshotResponseSchema = v.object({
  rows: v.array(
    v.object({ table, row: v.looseObject({ id: v.string(), rev: count, seq: count, rootId: v.string() }) }),
  ),
  last: v.nullable(v.string()),
  done: v.boolean(),
  asOf: count,
  epoch: count,
  scopeVersion: count,
});
export type SnapshotResponse = v.InferOutput<typeof snapshotResponseSchema>;

/** What the Hub says to a device: never client data, only that there is something to pull, or that it is over. */
export const socketMessageSchema = v.variant('kind', [
  v.object({ kind: v.literal('poke'), head: count }),
  v.object({ kind: v.literal('pong') }),
  v.object({ kind: v.literal('signed-out') }),
]);
export type SocketMessage = v.InferOutput<typeof socketMessageSchema>;
export const SOCKET_PING = 'ping';
export const HEARTBEAT_MS = 25_000;
