import { refused, type Refused } from '#domain/mutations/mutation';
import type { PullRequest, PullResponse } from '#protocol/sync';
import { PROTOCOL_VERSION } from '#protocol/version';
import type { Db } from '../db/client.ts';
import { deviceBefore, deviceById, fatesAfter, head } from '../db/queries/devices.ts';
import { logAfter, readPage, rootsInLog, scopeVersionOf } from '../db/queries/log.ts';
import { standingOf } from '../db/queries/permissions.ts';
import { readBatch } from '../db/read-batch.ts';
import type { Deps } from '../mutations/deps.ts';
import { present } from '../mutations/present.ts';
import { noteDevice } from './device.ts';
import { answerOf } from './number.ts';
import { patchOf } from './patch.ts';
import type { Employee } from './push.ts';

/** `session`: the secret of the one the question came in. */
export type Reader = { actor: Employee; session: string | null };
export type Pulled = PullResponse | Refused;

/**
 * What changed after the cursor, as far as the reader may see it now. Log, rows, scopes, acks and head are one moment;
 * a page may be cut anywhere, and the pages together make the same base (sync.md, Pull).
 */
export async function pull(
  deps: Pick<Deps, 'db' | 'now' | 'defer'>,
  { actor, session }: Reader,
  request: PullRequest,
): Promise<Pulled> {
  if (request.protocol !== PROTOCOL_VERSION) return refused('sync.update-app');
  const read = await readMoment(deps.db, { actor, session }, request);
  const reader = present(actor, read.standing);
  if (reader?.kind !== 'employee') return refused('employee.inactive');
  if (read.device && read.device.userId !== actor.id) return refused('sync.foreign-device');
  deps.defer(noteDevice(deps, { deviceId: request.device, userId: actor.id, cursor: request.cursor, session }));

  const { epoch, seq, minSeq } = read.head;
  if (request.epoch !== epoch) return { kind: 'reset', epoch, head: seq, reason: 'epoch', ...read.lost };
  if (request.cursor < minSeq) return { kind: 'reset', epoch, head: seq, reason: 'too-old' };

  const page = read.log.slice(0, request.limit);
  const more = read.log.length > page.length;
  const to = more ? page.at(-1)!.seq : seq;
  return {
    kind: 'page',
    gen: request.gen,
    epoch,
    to,
    head: seq,
    more,
    scopes: [...reader.scopes],
    scopeVersion: read.scopeVersion,
    patch: patchOf(page, readPage(page, read.roots), reader),
    // Only what this page contains the effect of: an overlay dropped earlier would make the user's own words flicker.
    acks: read.fates.filter((fate) => fate.seq <= to).map((fate) => answerOf(fate, fate.n)),
  };
}

async function readMoment(db: Db, { actor, session }: Reader, { device, ackN, cursor, limit, epoch }: PullRequest) {
  const userId = actor.id;
  const batch = readBatch(db);
  const headRow = batch.add(head(db));
  const standing = batch.add(standingOf(db, userId));
  const version = batch.add(scopeVersionOf(db, userId));
  const deviceRow = batch.add(deviceById(db, device));
  const fates = batch.add(fatesAfter(db, device, ackN));
  const log = batch.add(logAfter(db, { cursor, limit }));
  const roots = batch.add(rootsInLog(db, { cursor, limit }));
  // Only a base that has never heard the server may stand where another one was.
  const before = epoch === 0 ? batch.add(deviceBefore(db, { deviceId: device, session })) : () => [];
  await batch.run();
  return {
    head: headRow()[0]!,
    standing: standing()[0] ?? null,
    scopeVersion: version()[0]?.scopeVersion ?? 0,
    device: deviceRow()[0] ?? null,
    fates: fates(),
    log: log(),
    roots: roots(),
    lost: before().map(({ seenAt }) => ({ lostAt: seenAt }))[0] ?? {},
  };
}
