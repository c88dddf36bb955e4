/** An upgrade waits so long in silence for the tabs that hold it up (sync.md). */
const PATIENCE_MS = 5_000;

/**
 * Opening a database of a newer app waits until every tab of an older one has let go of it. Ours do at once, but not a tab
 * that is frozen: so a person is asked to close it.
 * @param say with true when `opening` takes too long, with false when it is over after all
 */
export async function sayIfBlocked<T>(opening: Promise<T>, say: (blocked: boolean) => void): Promise<T> {
  let said = false;
  const timer = setTimeout(() => {
    said = true;
    say(true);
  }, PATIENCE_MS);
  try {
    return await opening;
  } finally {
    clearTimeout(timer);
    if (said) say(false);
  }
}
