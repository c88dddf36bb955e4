/** Does it once, as soon as somebody can see the page. @returns forgets it */
export function whenVisible(act: () => void): () => void {
  const over = new AbortController();
  const look = () => {
    if (document.visibilityState !== 'visible') return;
    over.abort();
    act();
  };
  document.addEventListener('visibilitychange', look, { signal: over.signal });
  look();
  return () => over.abort();
}
