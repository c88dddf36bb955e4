const MINUTE_MS = 60_000;

/** Calls `run` every minute, never twice at once; a failure is written to the log. Returns what stops it. */
export function everyMinute(run: () => Promise<unknown>): () => void {
  let running = false;
  const timer = setInterval(() => {
    if (running) return;
    running = true;
    run()
      .catch((error: unknown) => console.error('the minute timer failed', error))
      .finally(() => (running = false));
  }, MINUTE_MS);
  return () => clearInterval(timer);
}
