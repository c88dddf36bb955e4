/** One tab speaks with the server; the others write and ask it to. Only comfort rests on this: two leaders do no harm,
 * because pulls are applied by generation and mutations are known by their ids. */

export type LeaderDeps = {
  /** `navigator.locks`; browsers give it to secure pages only. */
  locks: Pick<LockManager, 'request'> | undefined;
};

/** Calls `lead` once this tab is the leader. @returns gives leadership up, or the wait for it */
export function whenLeader({ locks }: LeaderDeps, name: string, lead: () => void): () => void {
  const ended = new AbortController();
  if (!locks) {
    lead();
    return () => {};
  }
  const held = new Promise<void>((resolve) => ended.signal.addEventListener('abort', () => resolve()));
  locks
    .request(name, { signal: ended.signal }, () => {
      if (!ended.signal.aborted) lead();
      return held;
    })
    .catch((error: unknown) => {
      if (!ended.signal.aborted) throw error;
    });
  return () => ended.abort();
}
