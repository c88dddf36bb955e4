/**
 * Does one thing a frame, the newest first: what several pages of rows cost together is a task that people notice, and
 * whoever scrolls fast sees the last of them. What is wanted for a single frame is not done at all: nobody sees what they fly
 * past.
 */
export function oneAFrame<K>(act: (key: K) => void) {
  const wanted = new Set<K>();
  /** Wanted in the frame before this one already. */
  let lasting: ReadonlySet<K> = new Set();
  let isDue = false;
  function schedule(): void {
    if (isDue || wanted.size === 0) return;
    isDue = true;
    requestAnimationFrame(next);
  }
  function next(): void {
    isDue = false;
    const newest = [...wanted].filter((key) => lasting.has(key)).slice(-1);
    for (const key of newest) {
      wanted.delete(key);
      act(key);
    }
    lasting = new Set(wanted);
    schedule();
  }
  return {
    want(key: K): void {
      wanted.add(key);
      schedule();
    },
    forget: (key: K): boolean => wanted.delete(key),
  };
}
