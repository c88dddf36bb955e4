/**
 * Does one thing a frame, the newest first: what several pages of rows cost together is a task that people notice, and
 * whoever scrolls fast sees the last of them.
 */
export function oneAFrame<K>(act: (key: K) => void) {
  const wanted = new Set<K>();
  let isDue = false;
  function schedule(): void {
    if (isDue || wanted.size === 0) return;
    isDue = true;
    requestAnimationFrame(next);
  }
  function next(): void {
    isDue = false;
    const newest = [...wanted].slice(-1);
    for (const key of newest) {
      wanted.delete(key);
      act(key);
    }
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
