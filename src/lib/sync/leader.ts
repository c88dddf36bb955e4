/** One tab speaks with the server; the others write and ask it to. Only comfort rests on this: two leaders do no harm,
 * because pulls are applied by generation and mutations are known by their ids. */

/** How often a leader says that it is awake, and the others look whether it did. */
export const BEAT_MS = 5_000;
/** A leader that was not heard for longer loses the lead (sync.md): its tab is frozen, or kept for the back button. */
export const SILENT_MOST_MS = 30_000;

export type LeaderDeps = {
  /** `navigator.locks`; browsers give it to secure pages only. */
  locks: Pick<LockManager, 'request'> | undefined;
  /** Tells the other tabs that this one leads. */
  beat: () => void;
};
/** @returns what ends it */
type Lead = () => () => void;
export type Standing = {
  /** Another tab has said that it leads. */
  heard: () => void;
  /** Gives leadership up, or the wait for it. */
  resign: () => void;
};

/** Calls `lead` whenever this tab becomes the leader, and what it returned when that is over. */
export function whenLeader({ locks, beat }: LeaderDeps, name: string, lead: Lead): Standing {
  if (!locks) return { heard: () => undefined, resign: lead() };
  const begin = (): (() => void) => {
    beat();
    return lead();
  };
  const queue = (): Turn => takeTurn(locks, { name, steal: false, begin, robbed: () => (turn = queue()) });
  const steal = (): Turn => takeTurn(locks, { name, steal: true, begin, robbed: () => (turn = queue()) });
  let turn = queue();
  /** In own looks and not by the clock: whoever slept as well wakes to a silence that says nothing of the leader. */
  let silent = 0;
  const timer = setInterval(() => {
    if (turn.leads()) return beat();
    silent += 1;
    if (silent * BEAT_MS <= SILENT_MOST_MS) return;
    silent = 0;
    turn.leave();
    turn = steal();
  }, BEAT_MS);
  return {
    heard: () => void (silent = 0),
    resign() {
      clearInterval(timer);
      turn.leave();
    },
  };
}

/** One wait for the lock, and what becomes of it. */
type Turn = { leads: () => boolean; leave: () => void };
type Taking = { name: string; steal: boolean; begin: Lead; robbed: () => void };

function takeTurn(locks: Pick<LockManager, 'request'>, { name, steal, begin, robbed }: Taking): Turn {
  const left = new AbortController();
  const { signal } = left;
  let stop: (() => void) | null = null;
  const held = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
  const end = () => {
    stop?.();
    stop = null;
  };
  // What steals cannot be called off: it finds itself left when its turn comes.
  locks
    .request(name, steal ? { steal } : { signal }, () => {
      if (signal.aborted) return undefined;
      stop = begin();
      return held;
    })
    .catch((error: unknown) => {
      if (signal.aborted) return;
      if (stop === null) throw error;
      end();
      robbed();
    });
  return {
    leads: () => stop !== null,
    leave() {
      end();
      left.abort();
    },
  };
}
