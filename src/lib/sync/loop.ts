import type { FilesReport } from './files/queue.ts';
import { createBackoff } from './backoff.ts';
import { round, type RoundDeps, type Trouble } from './round.ts';

/** Rounds, one at a time: at once when kicked, every minute besides, later and later while the server does not answer. */

/** A lost poke costs this much, nothing else (sync.md). */
const EVERY_MS = 60_000;

export type LoopReport = {
  online: boolean;
  syncing: boolean;
  filling: boolean;
  /** How far the first fill is behind its person's own desk, in rows; `total` is null where the server did not tell. */
  fill: { rows: number; total: number | null } | null;
  updateNeeded: boolean;
  storageFailed: boolean;
  lastSyncAt: number | null;
  unreadable: number;
  /** The browser had lost what was here; when the server last heard from it, UTC ms. Null when its person knows. */
  lostAt: number | null;
  /** Files that wait on this device, by their ids. */
  files: FilesReport;
  /** How far the server's clock is ahead of this device's, milliseconds. */
  aheadMs: number;
};
export type LoopDeps = Omit<RoundDeps, 'wanted' | 'filling' | 'fetched'> & {
  /** To be done before the first round. Where it fails the rounds wait for it: a disk that is full may refuse it. */
  first?: () => Promise<void>;
  now: () => number;
  random: () => number;
  report: (news: Partial<LoopReport>) => void;
  signedOut: () => void;
};
/** `hurry` forgets how often it failed: the network has just come back, or somebody looks at the screen again. */
export type Loop = { kick: () => void; hurry: () => void; stop: () => void };

export function createLoop(deps: LoopDeps): Loop {
  const backoff = createBackoff({ firstMs: 1_000, mostMs: EVERY_MS, random: deps.random });
  let wanted = false;
  let running = false;
  let stopped = false;
  let begun = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Since this loop began: after a reload a first fill goes on, and its bar with it. */
  let rows = 0;

  async function begin(): Promise<void> {
    if (!begun) await deps.first?.();
    begun = true;
  }

  const rest = (ms: number) => {
    clearTimeout(timer);
    if (!stopped) timer = setTimeout(kick, ms);
  };

  function kick(): void {
    wanted = true;
    if (!running && !stopped) void run();
  }

  async function run(): Promise<void> {
    running = true;
    deps.report({ syncing: true });
    while (wanted && !stopped) {
      wanted = false;
      const result = await attempt(deps, begin, {
        wanted: () => wanted || stopped,
        filling(filling) {
          if (!filling) rows = 0;
          deps.report(filling ? { filling } : { filling, fill: null });
        },
        fetched(fetched) {
          rows += fetched.rows;
          if (!fetched.ofDesk) deps.report({ fill: { rows, total: null } });
        },
      });
      if (stopped) break;
      if (result.kind === 'again') wanted = true;
      else rest(await conclude(deps, result.kind, backoff));
      if (result.kind === 'signed-out') stopped = true;
      // The server is away: a kick that came meanwhile waits like everybody.
      if (result.kind !== 'again' && result.kind !== 'done') wanted = false;
    }
    running = false;
    deps.report({ syncing: false });
  }

  return {
    kick,
    hurry() {
      backoff.reset();
      kick();
    },
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}

type Conclusion = 'done' | 'storage' | Trouble;

type Watched = Pick<RoundDeps, 'wanted' | 'filling' | 'fetched'>;

async function attempt(
  deps: LoopDeps,
  begin: () => Promise<void>,
  watched: Watched,
): Promise<{ kind: Conclusion | 'again' }> {
  try {
    await begin();
    return await round({ ...deps, ...watched });
  } catch (error) {
    // The disk is full, or the browser has taken the database away. Nothing was half done; say so and try again.
    console.error(error);
    return { kind: 'storage' };
  }
}

/** @returns how long to rest, in milliseconds */
async function conclude(
  deps: LoopDeps,
  result: Conclusion,
  backoff: ReturnType<typeof createBackoff>,
): Promise<number> {
  if (result === 'signed-out') deps.signedOut();
  if (result === 'outdated') deps.report({ online: true, updateNeeded: true });
  if (result === 'unreachable') deps.report({ online: false });
  if (result === 'storage') deps.report({ storageFailed: true });
  if (result !== 'done') return backoff.next();
  backoff.reset();
  const state = await deps.store.meta.get('state');
  deps.report({
    online: true,
    storageFailed: false,
    lastSyncAt: deps.now(),
    unreadable: state?.unreadable.length ?? 0,
    lostAt: state?.lostAt ?? null,
    aheadMs: deps.server.aheadMs(),
  });
  return EVERY_MS;
}
