import { refused, type Outcome, type Refused } from '#domain/mutations/mutation';
import type { Envelope, PushRequest, PushResult } from '#protocol/sync';
import { commit, type Committed } from '../db/commit.ts';
import { deviceIsAt, moveDevice, recordFates, type NewFate } from '../db/queries/devices.ts';
import { toBatch } from '../mutations/batch.ts';
import { decide, type Decided, type Moment } from '../mutations/decide.ts';
import type { Deps } from '../mutations/deps.ts';
import { followOwners } from '../mutations/follow-owners.ts';
import { followUp } from '../mutations/follow-up.ts';
import { load, type Loaded } from '../mutations/load.ts';
import { present } from '../mutations/present.ts';
import { readWish, type Wish } from '../mutations/wish.ts';
import { upcast } from './upcast.ts';
import { numberGroup, type Numbered } from './number.ts';
import type { Employee } from './push.ts';

type Answered = { kind: 'answered' | 'stopped'; epoch: number; head: number; results: PushResult[] };
type Group = { request: PushRequest; group: readonly Envelope[] };

/** One group: read everything it rests on, decide over an overlay, write all or nothing. */
export async function pushGroup(
  deps: Deps,
  actor: Employee,
  { request, group }: Group,
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
  const wishes = numbered.fresh.map((envelope) => asked.get(envelope)!);
  const moment = { actor: known, now: deps.now() };
  const decided = await followOwners(deps.db, decide(loaded, wishes, moment));
  const results = (head: number) => answers(group, numbered, decided.outcomes, { seq: head, at: moment.now });
  const kind = numbered.stopped ? 'stopped' : 'answered';
  if (loaded.device && numbered.lastN === loaded.device.lastN) return { kind, epoch, head: seq, results: results(seq) };

  const committed = await write(deps, { request, loaded, wishes, decided, moment, numbered });
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
  numbered: Numbered;
};

/** A refusal is recorded like an effect and counts on, or the queue behind it would wedge. */
function write(deps: Deps, { request, loaded, wishes, decided, moment, numbered }: Writing): Promise<Committed> {
  const { device, app } = request;
  const batch = toBatch(deps.db, { loaded, wishes: wishes.filter(isWish), decided, moment });
  const fates = numbered.fresh.map(({ id, n }, place) => toFate(id, n, decided.outcomes[place]!));
  const userId = loaded.standing!.id;
  return commit(
    deps.db,
    {
      guards: [...(batch.guards ?? []), deviceIsAt(device, loaded.device)],
      changes: batch.changes ?? [],
      also: [
        ...(fates.length > 0 ? [recordFates(deps.db, device, fates, moment.now)] : []),
        moveDevice(deps.db, { deviceId: device, userId, lastN: numbered.lastN, appVersion: app, at: moment.now }),
        ...(batch.also ?? []),
      ],
    },
    moment.now,
  );
}

const toFate = (id: string, n: number, outcome: Outcome): NewFate =>
  outcome.kind === 'refused' ? { id, n, status: 'rejected', code: outcome.code } : { id, n, status: 'ok', code: null };

/** In the order of the envelopes; fresh ones get the sequence of their batch, so that the pull that reaches it has all of it. */
function answers(
  group: readonly Envelope[],
  numbered: Numbered,
  outcomes: readonly Outcome[],
  { seq, at }: { seq: number; at: number },
): PushResult[] {
  const places = new Map(numbered.fresh.map((envelope, place) => [envelope, place]));
  const results = group.flatMap((envelope, place): PushResult[] => {
    const known = numbered.answered.get(place);
    if (known) return [known];
    const outcome = outcomes[places.get(envelope) ?? -1];
    if (!outcome) return [];
    const { id, n } = envelope;
    return [
      outcome.kind === 'refused'
        ? { id, n, status: 'rejected', code: outcome.code, seq, at }
        : { id, n, status: 'ok', seq, at },
    ];
  });
  return numbered.stopped ? [...results, numbered.stopped] : results;
}
