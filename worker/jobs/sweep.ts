import type { Grant } from '#domain/assignment/decision';
import type { Db } from '../db/client.ts';
import { forgetUndelivered } from '../db/queries/alert-devices.ts';
import { forgetFailedRings } from '../db/queries/alerts.ts';
import { forgetOldAnswers } from '../db/queries/api-answers.ts';
import { findStrayHolders } from '../db/queries/held-tasks.ts';
import { findForgottenTasks, forgetExpiredInvitations } from '../db/queries/left-over.ts';
import { findUnseenOwners } from '../db/queries/own-clients.ts';
import { forgetExpiredSessions } from '../db/queries/sessions.ts';
import { forgetOldFailures } from '../db/queries/sign-in-failures.ts';
import { findForgottenUploads, forgetUploads } from '../db/queries/uploads.ts';
import { forgetExpiredProofs } from '../db/queries/used-proofs.ts';
import { measure } from '../reports/measure.ts';
import { trim } from './trim.ts';

export type SweepDeps = {
  db: Db;
  /** UTC milliseconds. */
  now: () => number;
  /** Carries out what the outbox owes, left-over leases included. */
  drain: () => Promise<void>;
  /** Assigns the task or lets it wait; done when it returns. */
  assign: (taskId: string) => Promise<void>;
  /** Makes the Dispatcher's loads equal to D1. */
  recount: () => Promise<{ granted: readonly Grant[] }>;
  writeGrants: (grants: readonly Grant[]) => Promise<void>;
  /** Takes from the employee what they may not keep. */
  release: (employeeId: string) => Promise<void>;
  /** Shows the employee, who sees own clients only, those they work for. */
  ownClients: (employeeId: string) => Promise<void>;
  /** Decides about raw letters that are kept and older than that many milliseconds. */
  letters: (olderThanMs: number) => Promise<void>;
  /** Gives raw letters without a row theirs, those older than that many milliseconds. */
  orphans: (olderThanMs: number) => Promise<unknown>;
  /** Ends the bytes of these files. */
  removeFiles: (ids: readonly string[]) => Promise<void>;
  /** Ends parts of files that have lain for longer than that many milliseconds. */
  sweepParts: (olderThanMs: number) => Promise<void>;
};

/** How long intake may take over an assignment of its own before the sweep steps in. */
const PATIENCE_MS = 30_000;
/** A letter of 25 MiB is on its way to us for so long before its row can be written. */
const ORPHAN_PATIENCE_MS = 10 * 60_000;
const TASKS_A_SWEEP = 200;
/** Alerts that did not arrive, and why: long enough to be asked about. */
const ALERT_MEMORY_MS = 7 * 24 * 60 * 60_000;
/** A file sent up for a message that was never written. */
const UPLOAD_LIFETIME_MS = 2 * 24 * 60 * 60_000;
const UPLOADS_A_SWEEP = 100;
/** Parts of a file whose device has gone silent; should it come back, it brings them again. */
const PART_LIFETIME_MS = 2 * 24 * 60 * 60_000;

/**
 * Finishes what a crash, or a far side that was away, left undone. Everything in it may be repeated at any time.
 *
 * Most doors keep their raw input in the batch that files it, so nothing of theirs is ever merely `kept`; mail is kept first.
 * @param atStart whoever was at work before is gone, so nothing is too young to be taken over
 */
export async function sweep(deps: SweepDeps, { atStart }: { atStart: boolean }): Promise<void> {
  const steps: [name: string, step: () => Promise<unknown>][] = [
    ['outbox', deps.drain],
    ['letters', () => deps.letters(atStart ? 0 : PATIENCE_MS)],
    ['orphans', async () => isHourly(deps, atStart) && deps.orphans(atStart ? 0 : ORPHAN_PATIENCE_MS)],
    ['own clients', async () => isHourly(deps, atStart) && showOwnClients(deps)],
    ['strays', async () => isHourly(deps, atStart) && releaseStrays(deps)],
    ['tasks', () => assignForgotten(deps, atStart ? 0 : PATIENCE_MS)],
    ['recount', async () => deps.writeGrants((await deps.recount()).granted)],
    ['measures', () => measure(deps.db)],
    ['expired', () => forgetExpired(deps)],
    ['uploads', () => forgetUnsent(deps)],
    ['protocol', async () => isHourly(deps, atStart) && trim(deps.db, deps.now())],
    ['parts', async () => isHourly(deps, atStart) && deps.sweepParts(PART_LIFETIME_MS)],
  ];
  for (const [name, step] of steps) {
    // One part that fails must not keep the others from what they owe.
    await step().catch((error: unknown) => console.error(`sweep: ${name} failed`, error));
  }
}

/** Some parts read too much for every minute: the bucket of some days, who sees what. */
const isHourly = ({ now }: SweepDeps, atStart: boolean): boolean => atStart || new Date(now()).getUTCMinutes() === 0;

async function assignForgotten({ db, now, assign }: SweepDeps, patienceMs: number): Promise<void> {
  for (const taskId of await findForgottenTasks(db, now() - patienceMs, TASKS_A_SWEEP)) {
    // One task that cannot be assigned must not keep those behind it waiting, minute after minute.
    await assign(taskId).catch((error: unknown) => console.error(`sweep: task ${taskId} failed`, error));
  }
}

/** A task given to somebody while they became one who sees own clients only: before it passes for a stray. */
async function showOwnClients({ db, ownClients }: SweepDeps): Promise<void> {
  for (const employeeId of await findUnseenOwners(db)) await ownClients(employeeId);
}

/** A task that was being given to somebody while they left: rare, and nobody would see it. */
async function releaseStrays({ db, release }: SweepDeps): Promise<void> {
  for (const employeeId of await findStrayHolders(db)) await release(employeeId);
}

const forgetExpired = ({ db, now }: SweepDeps) =>
  db.batch([
    forgetExpiredProofs(db, now()),
    forgetOldAnswers(db, now()),
    forgetExpiredInvitations(db, now()),
    forgetExpiredSessions(db, now()),
    forgetOldFailures(db, now()),
    forgetUndelivered(db, now() - ALERT_MEMORY_MS),
    forgetFailedRings(db, now() - ALERT_MEMORY_MS),
  ]);

/** The rows go first: from then on no message can take these files, and bytes without a row are nobody's. */
async function forgetUnsent({ db, now, removeFiles }: SweepDeps): Promise<void> {
  const forgotten = await findForgottenUploads(db, now() - UPLOAD_LIFETIME_MS, UPLOADS_A_SWEEP);
  if (forgotten.length === 0) return;
  await removeFiles(await forgetUploads(db, forgotten));
}
