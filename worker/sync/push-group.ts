import { refused, type Outcome, type Refused } from '#domain/mutations/mutation';
import type { Envelope, PushRequest, PushResult } from '#protocol/sync';
import { commit, type Committed } from '../db/commit.ts';
import { deviceIsAt, moveDevice, recordFates, type NewFate } from '../db/queries/devices.ts';
import { toBatch } from '../mutations/batch.ts';
import { decide, type Decided, type Moment } from '../mutations/decide.ts';
import type { Deps } from '../mutations/deps.ts';
import { stampOf, withPlace } from '../mutations/earlier.ts';
import { followOwners } from '../mutations/follow-owners.ts';
import { followUp } from '../mutations/follow-up.ts';
import { load, type Loaded } from '../mutations/load.ts';
import { present } from '../mutations/present.ts';
import { readWish, type Wish } from '../mutations/wish.ts';
import { behindOwn } from './behind-own.ts';
import { upcast } from './upcast.ts';
import { answerOf, numberGroup, type Numbered } from './number.ts';
import type { Employee } from './push.ts';

type Answered = { kind: 'answered' | 'stopped'; epoch: number; head: number; results: PushResult[] };
/** `answered`: what stands before the group in the request. */
type Group = { request: PushRequest; group: readonly Envelope[]; answered: readonly PushResult[] };

/** One group: read everything it rests on, decide over an overlay, write all or nothing. */
export async function pushGroup(
  deps: Deps,
  actor: Employee,
  { request, group, answered }: Group,
): Promise<Answered | Refused | Extract<Committed, { kind: 'conflict' }>> {
  const asked = new Map(group.map((envelope) => [envelope, readEnvelope(envelope, request.epoch)]));
  const loaded = await load(deps.db, {
    actor,
    wishes: [...asked.values()].filter(isWish),
    device: { id: request.device, mutationIds: group.map(({ id }) => id) },
  });
  const known = present(actor, loaded.standing);
  if (known === null) return refused('employee.inactive');
  if (loaded.device && loaded.device.userId !== actor.id) return refused('sync.foreign-device');
  const { epoch, seq } = loaded.head;
  // Written over a base that this server no longer has: the device must pull, and hand back what was forgotten, first.
  if (request.epoch !== epoch) return { kind: 'stopped', epoch, head: seq, results: [] };

  const numbered = numberGroup(group, loaded.fates, loaded.device?.lastN ?? 0);
  const places = behindOwn(group, loaded.fates, answered);
  const wishes = numbered.fresh.map((envelope) => withPlace(asked.get(envelope)!, places.get(envelope)));
  const moment = { actor: known, now: deps.now() };
  const decided = await followOwners(deps.db, decide(loaded, wishes, moment));
  const fates = numbered.fresh.map(({ id, n }, place): NewFate => {
    const { status, code } = endOf(decided.outcomes[place]!);
    return { id, n, status, code, at: stampOf(wishes[place]!, moment.now) };
  });
  const results = (head: number) => answers(group, numbered, fates, head);
  const kind = numbered.stopped ? 'stopped' : 'answered';
  if (loaded.device && numbered.lastN === loaded.device.lastN) return { kind, epoch, head: seq, results: results(seq) };

  const committed = await write(deps, { request, loaded, wishes, decided, moment, fates, lastN: numbered.lastN });
  if (committed.kind === 'conflict') return committed;
  followUp(deps, { loaded, decided, head: committed.head });
  return { kind, epoch, head: committed.head, results: results(committed.head) };
}

const isWish = (wish: Wish | Refused): wish is Wish => wish.kind === 'wish';

function readEnvelope(envelope: Envelope, present: number): Wish | Refused {
  const { name, base, epoch = present, was } = envelope;
  const lifted = upcast(envelope);
  if (lifted.kind === 'refused') return lifted;
  const earlier = epoch < present ? { was: was ?? null } : null;
  return readWish({ name, args: lifted.args, base, earlier });
}

type Writing = {
  request: PushRequest;
  loaded: Loaded;
  wishes: readonly (Wish | Refused)[];
  decided: Decided;
  moment: Moment & { actor: { kind: string } };
  fates: readonly NewFate[];
  lastN: number;
};

/** A refusal is recorded like an effect and counts on, or the queue behind it would wedge. */
function write(deps: Deps, { request, loaded, wishes, decided, moment, fates, lastN }: Writing): Promise<Committed> {
  const { device, app } = request;
  const batch = toBatch(deps.db, { loaded, wishes: wishes.filter(isWish), decided, moment });
  const userId = loaded.standing!.id;
  return commit(
    deps.db,
    {
      guards: [...(batch.guards ?? []), deviceIsAt(device, loaded.device)],
      changes: batch.changes ?? [],
      also: [
        ...(fates.length > 0 ? [recordFates(deps.db, device, fates)] : []),
        moveDevice(deps.db, { deviceId: device, userId, lastN, appVersion: app, at: moment.now }),
        ...(batch.also ?? []),
      ],
    },
    moment.now,
  );
}

const endOf = (outcome: Outcome): Pick<NewFate, 'status' | 'code'> =>
  outcome.kind === 'refused' ? { status: 'rejected', code: outcome.code } : { status: 'ok', code: null };

/** In the order of the envelopes; fresh ones get the sequence of their batch, so that the pull that reaches it has all of it. */
function answers(group: readonly Envelope[], numbered: Numbered, fates: readonly NewFate[], seq: number): PushResult[] {
  const fresh = new Map(numbered.fresh.map((envelope, place) => [envelope, fates[place]!]));
  const results = group.flatMap((envelope, place): PushResult[] => {
    const fate = fresh.get(envelope);
    return numbered.answered.has(place)
      ? [numbered.answered.get(place)!]
      : fate
        ? [answerOf({ ...fate, seq }, fate.n)]
        : [];
  });
  return numbered.stopped ? [...results, numbered.stopped] : results;
}
