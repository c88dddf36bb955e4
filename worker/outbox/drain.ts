import type { Db } from '../db/client.ts';
import {
  claimDue,
  endEffect,
  requeueExpired,
  settleEffects,
  type Claimed,
  type Settled,
} from '../db/queries/outbox.ts';
import type { Alert, Ring } from '../db/queries/alerts.ts';
import { delayAfter, MAX_ATTEMPTS } from './backoff.ts';
import { GivenUp } from './given-up.ts';
import { recordLost, sendLetters, type LetterDeps } from './letters.ts';
import type { AssignPayload, LinkPayload, OwnClientsPayload, ReleasePayload, ReviewPayload } from './rows.ts';

/** Those who carry effects out. Each may throw: then the effect is tried again later. */
type Deliverers = {
  /** Assigns the task, or tells the Dispatcher who holds it; done when it returns. */
  assign: (taskId: string) => Promise<void>;
  /** The Dispatcher reads its roster again; done when it returns. */
  roster: () => Promise<void>;
  /** Takes back the tasks that the employee may not keep; done when they are assigned anew, or wait. */
  release: (payload: ReleasePayload) => Promise<void>;
  /** The cards the employee works on say that they are theirs, or need not; done when it returns. */
  ownClients: (employeeId: string) => Promise<void>;
  /** Sends the letter with a link to a password; done when it returns. */
  link: (payload: LinkPayload) => Promise<void>;
  /** Files or ignores the held letters of the review; done when it returns. */
  settleReview: (reviewId: string) => Promise<void>;
  /** Owes a ring to every device that is to hear of it; done when it returns. */
  alert: (payload: Alert) => Promise<void>;
  /** Tells one device, and what became of it. */
  ring: (payload: Ring) => Promise<Rung>;
};

/** What is left to do of a ring; whoever is asked to wait waits at least that long. */
type Rung =
  | { kind: 'done' }
  | { kind: 'later'; afterMs: number; detail: string }
  | { kind: 'given-up'; detail: string };

export type DrainDeps = LetterDeps & Deliverers & { db: Db; now: () => number };

/** Longer than any deliverer waits for the far side (SMTP: three times 20 s). */
const LEASE_MS = 90_000;
const ROWS_A_CLAIM = 20;
/** Leaves the rest to the next minute, so that one invocation stays far below D1's 1,000 queries. */
const MAX_CLAIMS = 20;

/**
 * Carries out what is due. Runs beside itself without harm: a row goes to whoever claims it. Never throws for a failing
 * far side; what failed is due again later, and parked as `failed`, visible on its message, after the last attempt.
 */
export async function drainOutbox(deps: DrainDeps): Promise<void> {
  await recordLost(deps);
  await requeueExpired(deps.db, deps.now());
  await drainDue(deps);
}

/** The same without looking for what others left over: for right after a commit. */
export async function drainDue(deps: DrainDeps): Promise<void> {
  for (let claims = 0; claims < MAX_CLAIMS; claims += 1) {
    const now = deps.now();
    const claimed = await claimDue(deps.db, { now, leaseUntil: now + LEASE_MS, limit: ROWS_A_CLAIM });
    if (claimed.length === 0) return;
    const letters = claimed.filter((effect) => effect.kind === 'mail');
    const others = claimed.filter((effect) => effect.kind !== 'mail');
    await Promise.all([sendLetters(deps, letters), ...others.map((effect) => carryOut(deps, effect))]);
    if (claimed.length < ROWS_A_CLAIM) return;
  }
}

/** All but letters: repeatable, so a lease lost in mid-air costs nothing. */
async function carryOut(deps: DrainDeps, effect: Claimed): Promise<void> {
  try {
    if (effect.kind === 'assign') await deps.assign((effect.payload as AssignPayload).taskId);
    else if (effect.kind === 'release') await deps.release(effect.payload as ReleasePayload);
    else if (effect.kind === 'own-clients') await deps.ownClients((effect.payload as OwnClientsPayload).employeeId);
    else if (effect.kind === 'link') await deps.link(effect.payload as LinkPayload);
    else if (effect.kind === 'review') await deps.settleReview((effect.payload as ReviewPayload).reviewId);
    else if (effect.kind === 'alert') await deps.alert(effect.payload as Alert);
    else if (effect.kind === 'ring') return await settleRing(deps, effect, await deps.ring(effect.payload as Ring));
    else await deps.roster();
    await endEffect(deps.db, effect);
  } catch (error) {
    const lastError = error instanceof Error ? error.message : String(error);
    await putOff(deps, effect, { lastError, isOver: error instanceof GivenUp, afterMs: 0 });
  }
}

async function settleRing(deps: DrainDeps, effect: Claimed, rung: Rung): Promise<void> {
  if (rung.kind === 'done') return void (await endEffect(deps.db, effect));
  const isOver = rung.kind === 'given-up';
  await putOff(deps, effect, { lastError: rung.detail, isOver, afterMs: rung.kind === 'later' ? rung.afterMs : 0 });
}

type Failure = { lastError: string; isOver: boolean; afterMs: number };

async function putOff({ db, now }: DrainDeps, effect: Claimed, { lastError, isOver, afterMs }: Failure): Promise<void> {
  const parked = isOver || effect.attempts >= MAX_ATTEMPTS;
  const dueAt = now() + Math.max(afterMs, delayAfter(effect.attempts));
  const settled: Settled = parked ? { state: 'failed', lastError } : { state: 'queued', dueAt, lastError };
  await settleEffects(db, [{ effect, settled }]);
}
